import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { OpenFolder } from './OpenFolder.tsx';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
}

/** What is printed and brought along, and where to. */
export function InPerson({ app: { notice }, submission }: Props) {
  const { recipient, forms, parts } = submission;
  const { person } = words.handIn.over;
  const contact = words.handIn.whom.contact(recipient.person, recipient.phone);
  // Only of the notice's own office is the place known.
  const isOffice = recipient.name === notice.recipient.office;
  return (
    <>
      {parts.map((part, at) => (
        <OpenFolder key={part.name} submission={submission} number={at + 1} />
      ))}
      <p>{person.bring}</p>
      <ol className="hand-in-steps">
        <li>{person.forms(forms.length)}</li>
        <li>{person.roster}</li>
        <li>{person.checklist}</li>
        <li>{person.stick}</li>
      </ol>
      {isOffice && <p>{person.where(recipient.name, notice.recipient.address)}</p>}
      {contact && <p>{person.ask(contact)}</p>}
    </>
  );
}
