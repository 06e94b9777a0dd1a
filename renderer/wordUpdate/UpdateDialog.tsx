import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { words } from '../messages/words.ts';
import { Asked } from './Asked.tsx';
import { ChooseDifferences } from './ChooseDifferences.tsx';
import { Facts } from './Facts.tsx';
import { OtherFileButton } from './OtherFileButton.tsx';
import { Reading } from './Reading.tsx';
import { Refused } from './Refused.tsx';
import type { Taken } from './TakenBar.tsx';
import { type ReadFile, useReading } from './useReading.ts';
import '../history/history.css';

/** Wide enough for two texts side by side, and for what has a few lines (px). */
const WIDTH = { differences: 1_180, lines: 640 };

export interface UpdateDialogProps {
  readonly file: File;
  /** Once it is out of sight, with what was taken. */
  readonly onClosed: (taken: Taken | null) => void;
}

/** 用改过的 Word 更新: a file read, held against the form difference by difference, each taken or left. Nothing changes before. */
export function UpdateDialog({ file, onClosed }: UpdateDialogProps) {
  const [which, setWhich] = useState<{ readonly file: File; readonly number: number }>();
  const state = useReading(file, which?.file === file ? which.number : undefined);
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
          <Refused
            failure={state.failure}
            onChoose={(number) => setWhich({ file, number })}
            onClose={close}
          />
        </InFrame>
      );
    case 'read':
      return (
        <Read
          key={`${file.name} ${file.lastModified}`}
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
  readonly name: string;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

interface InFrameProps extends Frame {
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** What stands in it brings its own buttons along. */
function InFrame({ isOpen, name, onClose, onClosed, isWide = false, children }: InFrameProps) {
  return (
    <Modal
      className="word-update"
      open={isOpen}
      title={words.wordUpdate.title}
      width={isWide ? WIDTH.differences : WIDTH.lines}
      centered
      mask={{ closable: false }}
      onCancel={onClose}
      afterClose={onClosed}
      footer={null}
    >
      <p className="word-update-file">{name}</p>
      {children}
    </Modal>
  );
}

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
        <Asked doubts={reading.doubts} onGoOn={() => setAgreed(true)} onClose={frame.onClose} />
      </InFrame>
    );
  if (comparison.differences.length === 0)
    return (
      <InFrame {...frame}>
        <Facts reading={reading} />
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
      <Facts reading={reading} />
      <ChooseDifferences read={read} isDoubted={isDoubted} onTaken={onTaken} onClose={frame.onClose} />
    </InFrame>
  );
}
