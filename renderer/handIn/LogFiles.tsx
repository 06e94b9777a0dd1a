import { sizeText } from '../../shared/messages/size.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';

/** Every file that was packed, with its hash, for whoever wants to compare. */
export function LogFiles({ submission: { parts } }: { readonly submission: Submission }) {
  const { log } = words.handIn;
  return (
    <details className="hand-in-files">
      <summary>{log.files}</summary>
      {parts.map((part) => (
        <div key={part.name}>
          {part.name !== '' && <h3>{part.name}</h3>}
          <ul>
            {part.files.map(({ path, bytes, sha256 }) => (
              <li key={path}>
                <span className="hand-in-file">{path}</span>
                <span className="hint hand-in-hash">
                  {sha256 === undefined ? sizeText(bytes) : log.fileOf(sizeText(bytes), sha256)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
