import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Comparison } from '../../shared/wordUpdate/changes.ts';
import { useForm } from '../form/useFormView.ts';
import { ComparedCells } from '../history/ComparedCells.tsx';
import { words } from '../messages/words.ts';
import { PictureCells } from './PictureCells.tsx';
import { type UpdateRow, updateRows } from './updateRows.ts';
import { useFirstFocus } from './useFirstFocus.ts';

interface Props {
  readonly comparison: Comparison;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isTaken: boolean) => void;
}

/** The differences side by side, a box before each; every one is named, marked and readable without colour. */
export function DifferenceTable({ comparison, chosen, onChoose }: Props) {
  const { draft, definition } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const rows = useMemo(
    () => updateRows(comparison, { definition, photos: photos.map(({ id }) => id) }),
    [comparison, definition, photos],
  );
  const section = useFirstFocus<HTMLElement>();
  const { table, columns } = words.wordUpdate;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it
    <section ref={section} className="compared" aria-label={table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.take}</th>
            <th scope="col">{columns.change}</th>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and hold no state
            <tr key={at} className={classOf(row)}>
              <td className="compared-take">
                <Choice row={row} chosen={chosen} onChoose={onChoose} />
              </td>
              {'caution' in row.shown ? (
                <PictureCells row={row.shown} />
              ) : (
                <ComparedCells row={row.shown} isShort />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const classOf = ({ difference, shown }: UpdateRow): string =>
  `compared-${KIND_OF_PICTURES[shown.kind] ?? shown.kind}${difference === null ? '' : ' difference'}`;

const KIND_OF_PICTURES: Readonly<Record<string, string>> = {
  photoMissing: 'removed',
  photoNew: 'added',
  order: 'changed',
};

interface ChoiceProps extends Pick<Props, 'chosen' | 'onChoose'> {
  readonly row: UpdateRow;
}

function Choice({ row: { difference, label, caution }, chosen, onChoose }: ChoiceProps) {
  if (difference === null) return null;
  return (
    <label>
      <input
        type="checkbox"
        checked={chosen.has(difference)}
        onChange={({ target }) => onChoose(difference, target.checked)}
      />
      <span>
        {label}
        {caution && <span className="compared-caution">{words.wordUpdate.cautions[caution]}</span>}
      </span>
    </label>
  );
}
