import { useState } from 'react';
import { Asked } from './Asked.tsx';
import { Compared, type ReadProps } from './Compared.tsx';
import type { ChosenWord } from './chosenWord.ts';
import { type Frame, InFrame } from './InFrame.tsx';
import { MadeByHand } from './MadeByHand.tsx';
import { OfOtherForm } from './OfOtherForm.tsx';
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
  const { file, which, isNew = false } = chosen;
  const state = useReading(file, which);
  const [isOpen, setOpen] = useState(true);
  const [taken, setTaken] = useState<Taken | null>(null);
  const close = () => setOpen(false);
  const frame: Frame = { isOpen, isNew, name: file.name, onClose: close, onClosed: () => onClosed(taken) };
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
          <Refused failure={state.failure} onClose={close} />
        </InFrame>
      );
    case 'read':
      return (
        <Read
          key={`${file.name} ${file.lastModified} ${which}`}
          read={state.read}
          file={file}
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
function Read({ read, file, frame, onTaken }: ReadProps & { readonly file: File }) {
  const [isAgreed, setAgreed] = useState(false);
  const { reading } = read;
  const other = reading.doubts.find((each) => each.kind === 'otherForm');
  const goOn = () => setAgreed(true);
  // There is nothing to doubt beside a new form: it says nothing yet.
  if (frame.isNew && other && !isAgreed)
    return (
      <InFrame {...frame}>
        <OfOtherForm file={file} form={other.form} name={other.name} onGoOn={goOn} />
      </InFrame>
    );
  if (!frame.isNew && reading.doubts.length > 0 && !isAgreed)
    return (
      <InFrame {...frame}>
        <Asked doubts={reading.doubts} onGoOn={goOn} onClose={frame.onClose} />
      </InFrame>
    );
  if (reading.origin.kind === 'unknown') return <MadeByHand read={read} frame={frame} onTaken={onTaken} />;
  return <Compared read={read} frame={frame} onTaken={onTaken} />;
}
