import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { words } from '../messages/words.ts';
import { Asked } from './Asked.tsx';
import { ChooseDifferences } from './ChooseDifferences.tsx';
import type { ChosenWord } from './chosenWord.ts';
import { Facts } from './Facts.tsx';
import { OtherFileButton } from './OtherFileButton.tsx';
import { Reading } from './Reading.tsx';
import { Refused } from './Refused.tsx';
import type { Taken } from './TakenBar.tsx';
import { type ReadFile, useReading } from './useReading.ts';
import { WIDTH, WordFrame } from './WordFrame.tsx';
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
          frame={frame}
          onTaken={(done) => {
            setTaken(done);
            close();
          }}
        />
      );
  }
}

interface Frame {
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

interface InFrameProps extends Frame {
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const InFrame = ({ isNew, isWide = false, children, ...frame }: InFrameProps) => (
  <WordFrame
    {...frame}
    title={isNew ? words.wordUpdate.create : words.wordUpdate.title}
    width={isWide ? WIDTH.differences : WIDTH.lines}
  >
    {children}
  </WordFrame>
);

interface ReadProps {
  readonly read: ReadFile;
  readonly frame: Frame;
  readonly onTaken: (taken: Taken) => void;
}

function Read({ read, frame, onTaken }: ReadProps) {
  const [isAgreed, setAgreed] = useState(false);
  const { reading, comparison } = read;
  const isDoubted = reading.doubts.length > 0;
  if (isDoubted && !isAgreed)
    return (
      <InFrame {...frame}>
        <Asked
          isNew={frame.isNew}
          doubts={reading.doubts}
          onGoOn={() => setAgreed(true)}
          onClose={frame.onClose}
        />
      </InFrame>
    );
  if (comparison.differences.length === 0)
    return (
      <InFrame {...frame}>
        <Facts reading={reading} isNew={frame.isNew} />
        <p role="status">{words.wordUpdate.nothing}</p>
        <div className="word-update-buttons">
          <OtherFileButton />
          <Button type="primary" onClick={frame.onClose}>
            {words.wordUpdate.close}
          </Button>
        </div>
      </InFrame>
    );
  return (
    <InFrame {...frame} isWide>
      <Facts reading={reading} isNew={frame.isNew} />
      <ChooseDifferences
        read={read}
        isDoubted={isDoubted && !frame.isNew}
        isNew={frame.isNew}
        onTaken={onTaken}
        onClose={frame.onClose}
      />
    </InFrame>
  );
}
