import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { type ComparedRow, compareTexts } from '../../shared/narrative/compare.ts';
import { words } from '../messages/words.ts';
import { ComparedCells } from './ComparedCells.tsx';
import { countKinds, shownRows } from './shownRows.ts';

/** Rows that are shown at once, and more of them when asked. */
const ROWS = 300;

interface Side {
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly before: Side;
  readonly after: Side;
  /** Sentences that are the same are only counted. */
  readonly isShort: boolean;
}

/** Two texts side by side, sentence by sentence; every difference is named, marked and readable without colour. */
export function ComparedTexts({ before, after, isShort }: Props) {
  const rows = useMemo(() => compareTexts(before.text, after.text), [before.text, after.text]);
  const shown = useMemo(() => shownRows(rows), [rows]);
  const [count, setCount] = useState(ROWS);
  const { comparison, marks } = words.history;
  return (
    <>
      <p className="comparison-summary" role="status">
        {summaryOf(rows)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it */}
      <section className="compared" aria-label={comparison} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{marks.label}</th>
              <th scope="col">{before.name}</th>
              <th scope="col">{after.name}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, count).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and hold no state
              <tr key={at} className={`compared-${row.kind}`}>
                <ComparedCells row={row} isShort={isShort} />
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length > count && (
          <Button onClick={() => setCount(count + ROWS)}>{words.history.more(shown.length - count)}</Button>
        )}
      </section>
    </>
  );
}

function summaryOf(rows: readonly ComparedRow[]): string {
  const { changed, removed, added, movedHere, paragraph } = countKinds(rows);
  const { history } = words;
  const parts = [
    changed > 0 && history.changed(changed),
    removed > 0 && history.removed(removed),
    added > 0 && history.added(added),
    movedHere > 0 && history.moved(movedHere),
    paragraph > 0 && history.paragraph(paragraph),
  ].filter((part) => part !== false);
  return parts.length > 0 ? history.summary(parts) : history.sameText;
}
