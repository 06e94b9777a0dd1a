import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { DraftButton, MailPart } from './MailPart.tsx';
import { WebmailSteps } from './WebmailSteps.tsx';

/** Mail by mail: the folder, what is pasted, and how that is done in a mailbox in the browser; last the draft. */
export function ByMail({ submission }: { readonly submission: Submission }) {
  const { parts } = submission;
  const { over } = words.handIn;
  return (
    <>
      <p>{over.mail(parts.length)}</p>
      {parts.map((part, at) => (
        <MailPart key={part.name} submission={submission} number={at + 1} />
      ))}
      <WebmailSteps parts={parts} />
      <h3>{over.draftHeading}</h3>
      <p className="hint">{over.draftHint}</p>
      {parts.map((part, at) => (
        <DraftButton key={part.name} submission={submission} number={at + 1} />
      ))}
    </>
  );
}
