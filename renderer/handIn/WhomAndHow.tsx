import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Recipient } from '../../shared/submission/recipient.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { ChosenWay } from './ChosenWay.tsx';
import { RecipientFields } from './RecipientFields.tsx';

interface Props {
  readonly app: AppState;
  readonly recipient: Recipient;
  readonly way: Way;
}

/** The recipient by the role; a subordinate unit's own one is entered here once. And the way. */
export function WhomAndHow({ app, recipient, way }: Props) {
  const { role } = app.settings;
  return (
    <>
      {role === 'subordinate' ? (
        <OwnRecipient app={app} recipient={recipient} />
      ) : (
        <Known recipient={recipient} />
      )}
      {role === null && (
        <p className="hint">
          {words.handIn.whom.undecided}{' '}
          <a href={routeFragment({ screen: 'notice' })}>{words.handIn.whom.toSettings}</a>
        </p>
      )}
      <ChosenWay way={way} />
      <div role="alert">
        {way === 'mail' && recipient.name !== '' && recipient.mailbox === '' && (
          <FindingText severity="warning" sentence={words.handIn.whom.mailboxMissing} />
        )}
      </div>
    </>
  );
}

function Known({ recipient: { name, mailbox, person, phone } }: Pick<Props, 'recipient'>) {
  const contact = words.handIn.whom.contact(person, phone);
  return (
    <p className="hand-in-whom">
      <strong>{name}</strong>
      {mailbox && <span>{mailbox}</span>}
      {contact && <span className="hint">{contact}</span>}
    </p>
  );
}

/** Read while it is known; its blanks where it is not, or where it is to be changed. */
function OwnRecipient({ app, recipient }: Omit<Props, 'way'>) {
  const [editing, setEditing] = useState(recipient.name === '');
  const change = useRef<HTMLButtonElement>(null);
  const done = () => {
    setEditing(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  if (editing)
    return (
      <>
        <p className="hint">{words.handIn.whom.entry}</p>
        <RecipientFields app={app} focuses={recipient.name !== ''} />
        {/* There from the start: what stands below does not move while somebody reaches for it. */}
        <Button className="hand-in-below" disabled={recipient.name === ''} onClick={done}>
          {words.handIn.whom.done}
        </Button>
      </>
    );
  return (
    <div className="hand-in-row">
      <Known recipient={recipient} />
      <Button ref={change} size="small" onClick={() => setEditing(true)}>
        {words.handIn.whom.change}
      </Button>
    </div>
  );
}
