import { App, Checkbox } from 'antd';
import { useStore } from 'zustand';
import type { DeclaredSection } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

/** Whether a section is finished, which only its writer knows. */
export function DeclareFinished({ section }: { readonly section: DeclaredSection }) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const finished = useStore(draft.store, ({ marks }) => marks.finished.includes(section));
  const declare = async (done: boolean) => {
    const answer = await draft.mark({ finished: { [section]: done } });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <Checkbox
      className="declare-finished"
      checked={finished}
      onChange={(event) => declare(event.target.checked)}
    >
      {words.form.declare[section]}
    </Checkbox>
  );
}
