import { CheckCircleFilled, ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Result } from '../../shared/result/result.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { RegisterDialog } from '../register/RegisterDialog.tsx';
import { registerForm, takeBack } from '../register/registering.ts';
import { sealText } from '../register/sealText.ts';
import { yearOf } from '../ui/time.ts';
import { useContent, useForm } from './useFormView.ts';
import { useSealState } from './useSentState.ts';

/** Whether the open form was sealed, and as it is now, with the way to note it or to take that back. */
export function SealMark() {
  const { app, draft } = useForm();
  const sealedOn = useStore(draft.store, ({ marks }) => marks.sealedOn);
  const seal = useSealState();
  const { none, open, again, undo } = words.register.seal;
  const stored = useStored();
  const takeSealBack = async () => stored(await takeBack(draft.id, 'seal'), words.register.undone);
  return (
    <div className={`mark ${seal ?? ''}`}>
      {ICONS[seal ?? 'none']}
      <span>
        {sealText({ seal, sealedOn }, yearOf(app.today)) ?? none}
        {seal !== null && seal !== 'current' && `，${words.register.seal.due}`}
      </span>
      <SealButton stored={stored} isSealed={seal === 'current'} onUndo={takeSealBack}>
        {seal === null ? open : again}
      </SealButton>
      {seal !== null && seal !== 'current' && <Button onClick={takeSealBack}>{undo}</Button>}
    </div>
  );
}

const ICONS = {
  none: <ClockCircleOutlined aria-hidden />,
  current: <CheckCircleFilled aria-hidden />,
  earlier: <WarningFilled aria-hidden />,
  unknown: <WarningFilled aria-hidden />,
} as const;

type Stored = (answer: Result<unknown>, said: string) => Promise<boolean>;

interface ButtonProps {
  readonly stored: Stored;
  readonly isSealed: boolean;
  readonly onUndo: () => void;
  /** What it says where it notes a seal. */
  readonly children: ReactNode;
}

/** One button for both: it keeps the focus when the one becomes the other. */
function SealButton({ stored, isSealed, onUndo, children }: ButtonProps) {
  const { app, draft, definition } = useForm();
  const content = useContent();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} onClick={isSealed ? onUndo : () => setAsking(true)}>
        {isSealed ? words.register.seal.undo : children}
      </Button>
      {asking && (
        <RegisterDialog
          app={app}
          mark="seal"
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

/** Says what came of a change of the mark, and shows the marks as they are then. */
function useStored(): Stored {
  const { draft } = useForm();
  const { message } = App.useApp();
  return async (answer, said) => {
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
    await Promise.all([draft.readMarks(), refreshSubmissions()]);
    return answer.ok;
  };
}
