import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { words } from '../messages/words.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly number: number;
  readonly heading: string;
  readonly state: string;
  readonly done: boolean;
  /** Nothing in it needs a person: then it is one line until it is asked for. */
  readonly settled: boolean;
  /** Stays below the line when the rest is folded away. */
  readonly always?: ReactNode;
  readonly children: ReactNode;
}

/** A step that is one line while nothing in it is wanted. Once open it folds by its button alone: nothing moves under a hand. */
export function FoldedStep({ settled, always, children, ...step }: Props) {
  const [open, setOpen] = useState(!settled);
  useEffect(() => {
    if (!settled) setOpen(true);
  }, [settled]);
  const isOpen = open || !settled;
  const { fold, unfold, foldOf } = words.handIn;
  const label = isOpen ? fold : unfold;
  return (
    <Step
      {...step}
      action={
        settled && (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={foldOf(label, step.heading)}
            onClick={() => setOpen(!isOpen)}
          >
            {label}
          </Button>
        )
      }
    >
      {(isOpen || always) && (
        <>
          {isOpen && children}
          {always}
        </>
      )}
    </Step>
  );
}
