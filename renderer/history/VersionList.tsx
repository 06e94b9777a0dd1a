import { useEffect, useRef } from 'react';
import { words } from '../messages/words.ts';
import type { Version } from './versions.ts';

interface Props {
  readonly versions: readonly Version[];
  readonly chosen: Version;
  readonly onChoose: (id: number) => void;
  /** The dialog stands: keys may go into the list. */
  readonly takesFocus: boolean;
}

/** The versions to choose from: radio buttons, so that the arrow keys and a screen reader know their way. */
export function VersionList({ versions, chosen, onChoose, takesFocus }: Props) {
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [takesFocus]);
  return (
    <fieldset className="versions" ref={list}>
      <legend className="visually-hidden">{words.history.list}</legend>
      {versions.map(({ id, time, reason, count }) => (
        <label key={id} className="version">
          <input type="radio" name="version" checked={id === chosen.id} onChange={() => onChoose(id)} />
          <span className="version-time">{time}</span>
          <span className="version-count">{words.history.count(count)}</span>
          {reason && <span className="version-reason">{reason}</span>}
        </label>
      ))}
      <p className="hint">{words.history.hint}</p>
    </fieldset>
  );
}
