import { Alert, Button } from 'antd';
import { goTo } from '../app/route.ts';
import { dropDraft } from '../form/openDrafts.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { chooseWord } from './chosenWord.ts';
import { letGo } from './letGo.ts';

interface Props {
  readonly file: File;
  /** The form that it was exported from. */
  readonly form: string;
  readonly name: string;
  readonly onGoOn: () => void;
}

/** The file for a new form is an export of one that is there: that one can be updated by it instead. */
export function OfOtherForm({ file, form, name, onGoOn }: Props) {
  const { draft } = useForm();
  const { wordUpdate } = words;
  const update = async () => {
    chooseWord({ file, form });
    dropDraft(draft.id);
    goTo({ screen: 'form', id: form, section: 'basic' });
    await letGo(draft.id);
  };
  return (
    <>
      <Alert type="info" showIcon title={wordUpdate.exported(name)} description={wordUpdate.exportedHint} />
      <div className="word-update-buttons">
        <Button onClick={onGoOn}>{wordUpdate.stillNew}</Button>
        <Button type="primary" onClick={update}>
          {wordUpdate.goToForm}
        </Button>
      </div>
    </>
  );
}
