import { Alert, Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { goTo } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { chooseInstead } from './chosenWord.ts';
import { OtherFileButton } from './OtherFileButton.tsx';

interface Props {
  readonly failure: Failure;
  /** The form that the file was held against; none where one was to be made of it. */
  readonly form?: string | null;
  readonly onClose: () => void;
}

/** Why the file cannot be used; where it has several forms, the choice among them. */
export function Refused({ failure, form, onClose }: Props) {
  const { code, details } = failure;
  const forms = code === 'wordFormsSeveral' ? Number(details.count) : 0;
  return (
    <>
      <Alert type={forms > 0 ? 'info' : 'error'} showIcon title={failureSentence(failure)} />
      <div className="word-update-buttons">
        {Array.from({ length: forms }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only numbered
          <Button key={at} onClick={() => chooseInstead({ which: at + 1 })}>
            {!form ? words.wordUpdate.whichNew(at + 1) : words.wordUpdate.which(at + 1)}
          </Button>
        ))}
        {code === 'wordIsPhoto' && form && (
          <Button
            onClick={() => {
              onClose();
              goTo({ screen: 'form', id: form, section: 'photos' });
            }}
          >
            {words.wordUpdate.toPhotos}
          </Button>
        )}
        <OtherFileButton />
        <Button onClick={onClose}>{words.wordUpdate.close}</Button>
      </div>
    </>
  );
}
