import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FormMarks } from '../../shared/api/model.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { type Mark, type MarkChanges, UNMARKED } from '../register/mark.ts';
import { RegisterDialog } from '../register/RegisterDialog.tsx';
import { dayName, yearOf } from '../ui/time.ts';
import { useContent, useForm } from './useFormView.ts';

/** Whether the open form was sealed, or handed in, with the way to tick it off or to take that back. */
export function FormMark({ mark }: { readonly mark: Mark }) {
  const { app, draft, definition } = useForm();
  const content = useContent();
  const { message } = App.useApp();
  const marks = useStore(draft.store, (state) => state.marks);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const standing = standingText(mark, marks, yearOf(app.today));
  const store = async (changes: MarkChanges, said: string) => {
    const answer = await draft.mark(changes);
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
    return answer.ok;
  };
  const takeBack = () => store(UNMARKED[mark], words.register.undone);
  const Icon = standing === null ? ClockCircleOutlined : CheckCircleFilled;
  return (
    <li className={standing === null ? 'mark' : 'mark done'}>
      <Icon aria-hidden />
      <span>{standing ?? words.register[mark].none}</span>
      {/* One button for both: it keeps the focus when the one becomes the other. */}
      <Button ref={button} onClick={standing === null ? () => setAsking(true) : takeBack}>
        {standing === null ? words.register[mark].open : words.register[mark].undo}
      </Button>
      {asking && (
        <RegisterDialog
          app={app}
          mark={mark}
          name={fieldValue(content, definition.nameField) || words.desk.unnamed}
          onSave={store}
          onClosed={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}

/** What was ticked off, in words; null for nothing yet. */
function standingText(mark: Mark, { sealedOn, handedIn }: FormMarks, year: number): string | null {
  if (mark === 'seal') return sealedOn && words.register.seal.standing(dayName(sealedOn, year));
  return handedIn && words.register.handIn.standing(dayName(handedIn.on, year), handedIn.way);
}
