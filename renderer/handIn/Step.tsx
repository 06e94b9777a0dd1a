import { CheckOutlined } from '@ant-design/icons';
import { type ReactNode, type Ref, useId } from 'react';

interface Props {
  readonly number: number;
  readonly heading: string;
  /** How it stands, in a few words. */
  readonly state: string;
  readonly done?: boolean;
  /** Takes the focus when the step comes to be the next one. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Nothing where there is nothing to do in it at present. */
  readonly children?: ReactNode;
}

/** One step of handing in: its number, its name, how it stands, and what is done in it. */
export function Step({ number, heading, state, done = false, headingRef, children }: Props) {
  const id = useId();
  return (
    <section
      className={`hand-in-step${done ? ' done' : ''}${children ? '' : ' closed'}`}
      aria-labelledby={id}
    >
      <header className="hand-in-step-head">
        <span className="hand-in-number" aria-hidden>
          {done ? <CheckOutlined /> : number}
        </span>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {heading}
        </h2>
        <span className="hand-in-state">{state}</span>
      </header>
      {children && <div className="hand-in-step-body">{children}</div>}
    </section>
  );
}
