import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';

/** Why something with the packed files was not done; it stays where it was asked for, to be read and done by. */
export function NotDone({ failure }: { readonly failure: Failure | null }) {
  return (
    <div role="alert">
      {/* The place stands beside the button already, and can be copied there. */}
      {failure?.code === 'folderNotOpened' && (
        <FindingText severity="warning" sentence={words.handIn.over.notOpened} />
      )}
      {failure && failure.code !== 'folderNotOpened' && (
        <FindingText severity="error" sentence={failureSentence(failure)} />
      )}
    </div>
  );
}
