import type { ReactNode } from 'react';
import { words } from '../messages/words.ts';
import { WIDTH, WordFrame } from './WordFrame.tsx';

/** Of the dialog around a file that is held against a form. */
export interface Frame {
  readonly isOpen: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

interface InFrameProps extends Frame {
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** What stands in the dialog; with two texts side by side it is wide. */
export const InFrame = ({ isWide = false, children, ...frame }: InFrameProps) => (
  <WordFrame {...frame} title={words.wordUpdate.title} width={isWide ? WIDTH.differences : WIDTH.lines}>
    {children}
  </WordFrame>
);
