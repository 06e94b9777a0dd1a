import { Button } from 'antd';
import { words } from '../messages/words.ts';
import { ChooseDifferences } from './ChooseDifferences.tsx';
import { Facts } from './Facts.tsx';
import { type Frame, InFrame } from './InFrame.tsx';
import { OtherFileButton } from './OtherFileButton.tsx';
import type { Taken } from './TakenBar.tsx';
import type { ReadFile } from './useReading.ts';

export interface ReadProps {
  readonly read: ReadFile;
  readonly frame: Frame;
  readonly onTaken: (taken: Taken) => void;
}

/** A file whose values are known to be right, beside the form. */
export function Compared({ read, frame, onTaken }: ReadProps) {
  const { reading, comparison } = read;
  const isDoubted = reading.doubts.length > 0;
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
