import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a step; it takes the focus, so that a screen reader says where one is. */
export function StepHeading({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
