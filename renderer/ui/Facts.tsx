import type { ReactNode } from 'react';

/** Names and what they stand for, one line each. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, text: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, text]) => (
        <Fact key={name} name={name} text={text} />
      ))}
    </dl>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
