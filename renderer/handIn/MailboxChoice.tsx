import { Radio } from 'antd';
import type { AppState } from '../../shared/api/model.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import { limitText, mailboxChoices } from './mailboxes.ts';

/** The kind of mailbox that it is sent from: it says what one mail may weigh. Kept in the settings. */
export function MailboxChoice({ app: { notice, settings } }: { readonly app: AppState }) {
  const call = useCall();
  const { goes } = words.handIn;
  const limit = settings.mailLimitBytes ?? notice.mail.maxMessageBytes;
  const choices = mailboxChoices(notice);
  const isOther = !choices.some(({ maxMessageBytes }) => maxMessageBytes === limit);
  const change = async (mailLimitBytes: number) => {
    if (await call('settings.save', { mailLimitBytes })) await refreshAppState();
  };
  return (
    <fieldset className="hand-in-choice">
      <legend className="field-label">{goes.mailbox}</legend>
      <Radio.Group
        value={limit}
        options={[
          ...choices.map(({ names, maxMessageBytes }) => ({
            value: maxMessageBytes,
            label: goes.mailboxOf(names, limitText(maxMessageBytes)),
          })),
          ...(isOther ? [{ value: limit, label: goes.otherLimit(limitText(limit)) }] : []),
        ]}
        onChange={({ target }) => void change(target.value)}
      />
    </fieldset>
  );
}
