import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FormMarks } from '../../shared/api/model.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Result } from '../../shared/result/result.ts';
import type { SentState } from '../../shared/submission/standing.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import type { Mark } from '../register/mark.ts';
import { RegisterDialog } from '../register/RegisterDialog.tsx';
import { registerForm, takeBack } from '../register/registering.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { useContent, useForm } from './useFormView.ts';
import { useSentState } from './useSentState.ts';
import { WayOn } from './WayOn.tsx';

/** Whether the open form was sealed, or handed in, with the way to tick it off or to take that back. */
export function FormMark({ mark }: { readonly mark: Mark }) {
  const { app, draft } = useForm();
  const marks = useStore(draft.store, (state) => state.marks);
  const sent = useSentState();
  const standing = standingText(mark, marks, yearOf(app.today));
  const state = mark === 'handIn' ? sent : null;
  const Icon = standing === null ? ClockCircleOutlined : CheckCircleFilled;
  return (
    <li className={standing === null ? 'mark' : 'mark done'}>
      <Icon aria-hidden />
      <span>
        {standing ?? (state === null && words.register[mark].none)}
        {state !== null && state !== 'sent' && <WayOn state={state} />}
      </span>
      {state !== 'packed' && <MarkButton mark={mark} isSet={isSet(standing, state)} />}
    </li>
  );
}

/** What was changed and exported since it went out can be ticked off a second time. */
const isSet = (standing: string | null, state: SentState | null) => standing !== null && state !== 'changed';

/** One button for both: it keeps the focus when the one becomes the other. */
function MarkButton({ mark, isSet }: { readonly mark: Mark; readonly isSet: boolean }) {
  const { app, draft, definition } = useForm();
  const content = useContent();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stored = async (answer: Result<unknown>, said: string) => {
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
    await Promise.all([draft.readMarks(), refreshSubmissions()]);
    return answer.ok;
  };
  const undo = async () => stored(await takeBack(draft.id, mark), words.register.undone);
  return (
    <>
      <Button ref={button} onClick={isSet ? undo : () => setAsking(true)}>
        {isSet ? words.register[mark].undo : words.register[mark].open}
      </Button>
      {asking && (
        <RegisterDialog
          app={app}
          mark={mark}
          name={fieldValue(content, definition.nameField) || words.desk.unnamed}
          onSave={async (registered, said) => stored(await registerForm(draft, registered), said)}
          onClosed={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** What was ticked off, in words; null for nothing yet. */
function standingText(mark: Mark, { sealedOn, handedIn }: FormMarks, year: number): string | null {
  if (mark === 'seal') return sealedOn && words.register.seal.standing(dayName(sealedOn, year));
  return handedIn && words.register.handIn.standing(dayName(handedIn.on, year), handedIn.way);
}
