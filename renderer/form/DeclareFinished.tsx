import { App, Checkbox } from 'antd';
import { useState } from 'react';
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
  // What is clicked stands at once; until it is stored it is on its way.
  const [declared, setDeclared] = useState<boolean>();
  const declare = async (done: boolean) => {
    setDeclared(done);
    const answer = await draft.mark({ finished: { [section]: done } });
    setDeclared(undefined);
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  return (
    <Checkbox
      className="declare-finished"
      checked={declared ?? finished}
      onChange={(event) => declare(event.target.checked)}
    >
      {words.form.declare[section]}
    </Checkbox>
  );
}
