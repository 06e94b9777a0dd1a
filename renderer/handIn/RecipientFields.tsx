import { useEffect, useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Recipient } from '../../shared/submission/recipient.ts';
import { refreshAppState } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { LineField } from '../ui/LineField.tsx';
import { useCall } from '../ui/useCall.ts';
import { looksLikeMailbox, tidyRecipient } from './recipientText.ts';

const ROWS = [
  ['name', 'mailbox'],
  ['person', 'phone'],
] as const satisfies readonly (readonly (keyof Recipient)[])[];

interface Props {
  readonly app: AppState;
  /** The first blank takes the focus. */
  readonly focuses?: boolean;
  /** Once something was stored. */
  readonly onSaved?: () => void;
}

/** The own district association or society; each blank is stored when it is left. */
export function RecipientFields({ app, focuses = false, onSaved }: Props) {
  const call = useCall();
  const stored = app.settings.recipient;
  const [typed, setTyped] = useState(stored);
  const [left, setLeft] = useState(stored.mailbox !== '');
  const first = useId();
  // Only when the blanks come: later it would take the keys away from whoever types on.
  const [focusesFirst] = useState(focuses);
  useEffect(() => {
    if (focusesFirst) document.getElementById(first)?.focus();
  }, [focusesFirst, first]);
  const leave = async () => {
    const recipient = tidyRecipient(typed);
    setTyped(recipient);
    if (JSON.stringify(recipient) === JSON.stringify(stored)) return;
    if (!(await call('settings.save', { recipient }))) return;
    await refreshAppState();
    onSaved?.();
  };
  const isOdd = left && typed.mailbox !== '' && !looksLikeMailbox(typed.mailbox);
  return (
    /* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field goes on to the next one, as in a form */
    <div className="fields recipient-fields" onKeyDown={goOnByEnter}>
      {ROWS.map((row) => (
        <div key={row[0]} className="fields-row pair">
          {row.map((part) => (
            <LineField
              key={part}
              {...(part === 'name' && { inputId: first, isRequired: true })}
              label={words.handIn.whom.fields[part]}
              value={typed[part]}
              severity={part === 'mailbox' && isOdd ? 'warning' : undefined}
              findings={
                part === 'mailbox' && isOdd
                  ? [<FindingText key="odd" severity="warning" sentence={words.handIn.whom.mailboxWrong} />]
                  : []
              }
              onChange={(text) => setTyped({ ...typed, [part]: text })}
              onLeave={() => {
                if (part === 'mailbox') setLeft(true);
                void leave();
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
