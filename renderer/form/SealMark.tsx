import { CheckCircleFilled, ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Result } from '../../shared/result/result.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { takeBack } from '../register/registering.ts';
import { sealText } from '../register/sealText.ts';
import { yearOf } from '../ui/time.ts';
import { SealDialog } from './SealDialog.tsx';
import { useForm } from './useFormView.ts';
import { useSealState } from './useSentState.ts';

/** Whether the open form was sealed, and as it is now, with the way to note it or to take that back. */
export function SealMark() {
  const { app, draft } = useForm();
  const sealedOn = useStore(draft.store, ({ marks }) => marks.sealedOn);
  const seal = useSealState();
  const { none, open, again, undo } = words.register.seal;
  const say = useSaying();
  const takeSealBack = async () => {
    say(await takeBack(draft.id, 'seal'), words.register.undone);
    await Promise.all([draft.readMarks(), refreshSubmissions()]);
  };
  return (
    <div className={`mark ${seal ?? ''}`}>
      {ICONS[seal ?? 'none']}
      <span>
        {sealText({ seal, sealedOn }, yearOf(app.today)) ?? none}
        {seal !== null && seal !== 'current' && `，${words.register.seal.due}`}
      </span>
      <SealButton onStored={say} isSealed={seal === 'current'} onUndo={takeSealBack}>
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

type Say = (answer: Result<unknown>, said: string) => void;

interface ButtonProps {
  readonly onStored: Say;
  readonly isSealed: boolean;
  readonly onUndo: () => void;
  /** What it says where it notes a seal. */
  readonly children: ReactNode;
}

/** One button for both: it keeps the focus when the one becomes the other. */
function SealButton({ onStored, isSealed, onUndo, children }: ButtonProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} onClick={isSealed ? onUndo : () => setAsking(true)}>
        {isSealed ? words.register.seal.undo : children}
      </Button>
      {asking && (
        <SealDialog
          onStored={onStored}
          onClosed={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Says what came of a change of the mark. */
function useSaying(): Say {
  const { message } = App.useApp();
  return (answer, said) => {
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
  };
}
