import { Alert, Button } from 'antd';
import type { WordDoubt } from '../../shared/wordUpdate/model.ts';
import { words } from '../messages/words.ts';
import { OtherFileButton } from './OtherFileButton.tsx';

interface Props {
  readonly doubts: readonly WordDoubt[];
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** The file may belong to another form: a person says whether it is meant. */
export function Asked({ doubts, onGoOn, onClose }: Props) {
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={words.wordUpdate.asked}
        description={
          <>
            <ul className="word-update-doubts">
              {doubts.map((doubt) => (
                <li key={doubt.kind}>{words.wordUpdate.doubt(doubt)}</li>
              ))}
            </ul>
            {words.wordUpdate.askedHint}
          </>
        }
      />
      <div className="word-update-buttons">
        <OtherFileButton />
        <Button onClick={onGoOn}>{words.wordUpdate.goOn}</Button>
        <Button type="primary" onClick={onClose}>
          {words.wordUpdate.close}
        </Button>
      </div>
    </>
  );
}
