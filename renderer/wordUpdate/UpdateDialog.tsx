import { useState } from 'react';
import { Asked } from './Asked.tsx';
import { Compared, type ReadProps } from './Compared.tsx';
import type { ChosenWord } from './chosenWord.ts';
import { type Frame, InFrame } from './InFrame.tsx';
import { MadeByHand } from './MadeByHand.tsx';
import { Reading } from './Reading.tsx';
import { Refused } from './Refused.tsx';
import type { Taken } from './TakenBar.tsx';
import { useReading } from './useReading.ts';
import '../history/history.css';

export interface UpdateDialogProps {
  readonly chosen: ChosenWord;
  /** Once it is out of sight, with what was taken. */
  readonly onClosed: (taken: Taken | null) => void;
}

/** 用改过的 Word 更新: a file read, held against the form difference by difference, each taken or left. Nothing changes before. */
export function UpdateDialog({ chosen, onClosed }: UpdateDialogProps) {
  const { file, form, which } = chosen;
  const state = useReading(file, which);
  const [isOpen, setOpen] = useState(true);
  const [taken, setTaken] = useState<Taken | null>(null);
  const close = () => setOpen(false);
  const frame: Frame = { isOpen, name: file.name, onClose: close, onClosed: () => onClosed(taken) };
  switch (state.kind) {
    case 'reading':
      return (
        <InFrame {...frame}>
          <Reading percent={state.percent} onCancel={close} />
        </InFrame>
      );
    case 'failed':
      return (
        <InFrame {...frame}>
          <Refused failure={state.failure} form={form} onClose={close} />
        </InFrame>
      );
    case 'read':
      return (
        <Read
          key={`${file.name} ${file.lastModified} ${which}`}
          read={state.read}
          frame={frame}
          onTaken={(done) => {
            setTaken(done);
            close();
          }}
        />
      );
  }
}

/** What is shown of a file that was read: why it may be another form's, its values to be confirmed, what differs. */
function Read({ read, frame, onTaken }: ReadProps) {
  const [isAgreed, setAgreed] = useState(false);
  const { reading } = read;
  if (reading.doubts.length > 0 && !isAgreed)
    return (
      <InFrame {...frame}>
        <Asked doubts={reading.doubts} onGoOn={() => setAgreed(true)} onClose={frame.onClose} />
      </InFrame>
    );
  if (reading.origin.kind === 'unknown') return <MadeByHand read={read} frame={frame} onTaken={onTaken} />;
  return <Compared read={read} frame={frame} onTaken={onTaken} />;
}
