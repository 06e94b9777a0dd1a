import { Alert, Button } from 'antd';
import { words } from '../messages/words.ts';
import { type ChosenWord, updateByWord } from './chosenWord.ts';

interface Props {
  readonly chosen: ChosenWord;
  /** The form that it was exported from. */
  readonly form: string;
  readonly name: string;
  readonly onGoOn: () => void;
}

/** The file for a new form is an export of one that is there: that one can be updated by it instead. */
export function OfOtherForm({ chosen: { file, which }, form, name, onGoOn }: Props) {
  const { wordUpdate } = words;
  return (
    <>
      <Alert type="info" showIcon title={wordUpdate.exported(name)} description={wordUpdate.exportedHint} />
      <div className="word-update-buttons">
        <Button onClick={onGoOn}>{wordUpdate.stillNew}</Button>
        <Button type="primary" onClick={() => updateByWord(form, file, which)}>
          {wordUpdate.goToForm}
        </Button>
      </div>
    </>
  );
}
