import { sizeText } from '../../shared/messages/size.ts';
import type { SubmissionPart } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { allFiles, peoplesFiles } from './weights.ts';

interface Props {
  readonly part: SubmissionPart;
  readonly label: string;
  /** Then its files weigh less than the mail that they go in: it is told where both are seen. */
  readonly byMail?: boolean;
}

/** The files of a part, to be opened by whoever wants to see them. */
export function PartFiles({ part, label, byMail = false }: Props) {
  return (
    <details className="hand-in-files">
      <summary>{label}</summary>
      {byMail && (
        <p className="hint">
          {words.handIn.goes.whyMore(
            sizeText(allFiles({ parts: [part] }).bytes),
            sizeText(part.messageBytes),
          )}
        </p>
      )}
      {part.zip !== null && <p className="hint">{words.handIn.goes.inZip(part.zip)}</p>}
      <ul>
        {peoplesFiles(part).map(({ path, purpose, bytes }) => (
          <li key={path}>
            <span className="hand-in-file">{path}</span>
            <span className="hint">
              {words.handIn.goes.purposes[purpose]} · {sizeText(bytes)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
