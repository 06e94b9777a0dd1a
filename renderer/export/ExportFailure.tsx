import { Alert, Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { words } from '../messages/words.ts';
import { isOfFolder } from './folderFailures.ts';
import { OtherFolderButton } from './OtherFolderButton.tsx';
import { WithPhotoLinks } from './WithPhotoLinks.tsx';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Why there is no Word file, and the ways on; it stays until the next try. */
export function ExportFailure({ failure, onRetry }: Props) {
  return (
    <Alert
      className="export-failure"
      role="alert"
      type="error"
      showIcon
      title={<WithPhotoLinks sentence={failureSentence(failure)} />}
      description={
        <div className="exported-actions">
          <Button onClick={onRetry}>{words.exporting.again}</Button>
          {isOfFolder(failure) && <OtherFolderButton onChosen={onRetry} />}
        </div>
      }
    />
  );
}
