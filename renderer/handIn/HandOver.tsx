import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { words } from '../messages/words.ts';
import { ByMail } from './ByMail.tsx';
import { ChosenWay } from './ChosenWay.tsx';
import { CopyLine } from './CopyLine.tsx';
import { InPerson } from './InPerson.tsx';
import { OpenFolder } from './OpenFolder.tsx';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
  readonly way: Way;
}

/** How the files get to the recipient, by the way that was chosen; it can be chosen anew. */
export function HandOver({ app, submission, way }: Props) {
  return (
    <>
      {submission.sentOn === null && <ChosenWay way={way} />}
      <ByWay app={app} submission={submission} way={way} />
    </>
  );
}

function ByWay({ app, submission, way }: Props) {
  const { over } = words.handIn;
  const isZip = submission.parts.some(({ zip }) => zip !== null);
  switch (way) {
    case 'mail':
      return <ByMail submission={submission} />;
    case 'person':
      return <InPerson app={app} submission={submission} />;
    case 'chat':
      return <ByFolder submission={submission} steps={isZip ? over.chatZip : over.chat} />;
    case 'platform':
      return <ByFolder submission={submission} steps={over.platform} />;
    case 'other':
      return <ByFolder submission={submission} steps={over.other} />;
  }
}

interface ByFolderProps {
  readonly submission: Submission;
  readonly steps: readonly string[];
}

/** The folders, what to do with what lies in them, and the text that can go with it. */
function ByFolder({ submission, steps }: ByFolderProps) {
  const [first] = submission.parts;
  return (
    <>
      {submission.parts.map((part, at) => (
        <OpenFolder key={part.name} submission={submission} number={at + 1} />
      ))}
      <ol className="hand-in-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {first && <CopyLine what="body" text={first.body} />}
    </>
  );
}
