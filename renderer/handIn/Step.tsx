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
  /** Stands at the end of its line. */
  readonly action?: ReactNode;
  /** Stays in sight at the lower edge of the window while it lies below it. */
  readonly staysInSight?: boolean;
  /** Nothing where there is nothing to do in it at present. */
  readonly children?: ReactNode;
}

/** One step of handing in: its number, its name, how it stands, and what is done in it. */
export function Step({
  number,
  heading,
  state,
  done = false,
  headingRef,
  action,
  staysInSight = false,
  children,
}: Props) {
  const id = useId();
  const classes = ['hand-in-step', done && 'done', !children && 'closed', staysInSight && 'in-sight'];
  return (
    <section className={classes.filter(Boolean).join(' ')} aria-labelledby={id}>
      <header className="hand-in-step-head">
        <span className="hand-in-number" aria-hidden>
          {done ? <CheckOutlined /> : number}
        </span>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {heading}
        </h2>
        <span className="hand-in-state">{state}</span>
        {action}
      </header>
      {children && <div className="hand-in-step-body">{children}</div>}
    </section>
  );
}
