import { Button, Popover } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { cellText, fileText } from '../../shared/form/printedText.ts';
import { countText, measured, type TextCount } from '../../shared/narrative/count.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { editor } from '../messages/editor.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly id: string;
  readonly selected: string;
}

/** How long the text is beside its limit, of the chosen part too; and what Word itself will show, on demand. */
export function CountBar({ id, selected }: Props) {
  const { definition } = useForm();
  const content = useContent();
  const { limit } = definition.narrative;
  const counts = useMemo(() => countText(content.narrative), [content.narrative]);
  const chosen = measured(countText(selected), limit.measure).low;
  const { low } = measured(counts, limit.measure);
  const over = low - limit.max;
  return (
    <div className="count">
      <p>
        <span id={id} className={over > 0 ? 'count-over' : ''}>
          <strong>{words.narrative.count(low, limit.max)}</strong>
          {over > 0 ? words.narrative.over(over) : words.narrative.left(-over)}
        </span>
        {chosen > 0 && <span className="count-selected">{editor.selected(chosen)}</span>}
      </p>
      <p className="count-more">
        {words.narrative.characters(counts.characters)}
        <Popover
          trigger="click"
          placement="topLeft"
          content={<WordCounts counts={counts} />}
          getPopupContainer={({ parentElement }) => parentElement ?? document.body}
          destroyOnHidden
        >
          <Button type="link" size="small">
            {editor.details}
          </Button>
        </Popover>
      </p>
      <Announced over={over} />
    </div>
  );
}

/** So long nothing is typed before a screen reader is told (ms). */
const PAUSE = 2_000;

/** Tells a screen reader, after a pause, when the text has got too long and when it fits again. */
function Announced({ over }: { readonly over: number }) {
  const [said, setSaid] = useState('');
  const [wasOver, setWasOver] = useState(over > 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (over > 0) setSaid(editor.nowOver(over));
      else if (wasOver) setSaid(editor.nowWithin(-over));
      setWasOver(over > 0);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [over, wasOver]);
  return (
    <output className="visually-hidden" aria-live="polite">
      {said}
    </output>
  );
}

/** What 字数统计 in Word shows for the text, for the whole cell, and for the whole file. */
function WordCounts({ counts }: { readonly counts: TextCount }) {
  const { definition } = useForm();
  const content = useContent();
  const { limit } = definition.narrative;
  const cell = countText(cellText(definition, content));
  const file = countText(fileText(definition, content));
  const isOver = (count: TextCount) => measured(count, limit.measure).low > limit.max;
  const rows = [
    [editor.narrative, editor.isNarrative, counts],
    [editor.cell, editor.isCell, cell],
    [editor.file, editor.isFile, file],
  ] as const;
  return (
    <div className="word-counts">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{editor.wordCount}</th>
            <th scope="col">{editor.characters}</th>
            <th scope="col">{editor.charactersWithBlanks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, what, count]) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <div className="word-counts-what">{what}</div>
              </th>
              <td>{editor.range(count.words.low, count.words.high)}</td>
              <td>{count.characters}</td>
              <td>{count.charactersWithBlanks}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOver(cell) && !isOver(counts) && <p>{editor.cellToo(limit.max)}</p>}
      <p>{editor.whyTwo}</p>
      {counts.words.low < counts.words.high && <p>{editor.whyRange}</p>}
    </div>
  );
}
