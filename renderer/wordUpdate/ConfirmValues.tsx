import { Button } from 'antd';
import { useMemo, useState } from 'react';
import {
  type Confirmed,
  isDoubtful,
  type ReadPicture,
  type ReadValue,
  readPictures,
  readValues,
  takenAtFirst,
} from '../../shared/wordUpdate/confirmed.ts';
import type { WordReading } from '../../shared/wordUpdate/model.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { ConfirmRow, rowName, valueName } from './ConfirmRow.tsx';
import { Doubtful } from './Doubtful.tsx';
import { useFirstFocus } from './useFirstFocus.ts';

export type ConfirmedValues = ReadonlyMap<string, Confirmed>;

interface Props {
  readonly reading: WordReading;
  /** A form is to be made of what is confirmed. */
  readonly isNew?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirmed: (confirmed: ConfirmedValues) => void;
  readonly onClose: () => void;
}

/** A file that was made by hand: each value beside what stands in its cell, to be taken, left or corrected before it goes anywhere. */
export function ConfirmValues({ reading, isNew = false, isBusy = false, onConfirmed, onClose }: Props) {
  const { app, definition } = useForm();
  const { role } = app.settings;
  const values = useMemo(() => readValues(definition, reading), [definition, reading]);
  const pictures = useMemo(() => readPictures(reading), [reading]);
  const [confirmed, setConfirmed] = useState(() =>
    confirmedAtFirst(takenAtFirst(values, role), { values, pictures }),
  );
  const table = useFirstFocus<HTMLElement>();
  const set = (id: string, change: Confirmed) => setConfirmed(new Map(confirmed).set(id, change));
  const taken = [...confirmed.values()].filter(({ isTaken }) => isTaken).length;
  const missing = values.filter(({ place }) => place === undefined);
  const found = values.filter(({ place }) => place !== undefined);
  const empty = found.filter((each) => each.value === '').length;
  const isLeft = ({ id }: ReadValue | ReadPicture) => confirmed.get(id)?.isTaken !== true;
  const left = inOrder(
    found.filter((each) => each.value !== ''),
    pictures,
  ).filter(isLeft);
  const { wordUpdate } = words;
  const { part, raw, value } = wordUpdate.confirmColumns;
  return (
    <>
      <div className="word-update-choice">
        <p role="status">
          {wordUpdate.confirmSummary(found.length + pictures.length, empty, taken)}
          {missing.length > 0 && (
            <strong className="confirm-missing">
              {wordUpdate.confirmMissing(missing.map((each) => valueName(definition, each)))}
            </strong>
          )}
        </p>
      </div>
      <Doubtful values={found.filter((each) => isDoubtful(each) && isLeft(each))} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it */}
      <section ref={table} className="compared confirm" aria-label={wordUpdate.confirmTable} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{part}</th>
              <th scope="col">{raw}</th>
              <th scope="col">{value}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(values, pictures).map((row) => (
              <ConfirmRow
                key={row.id}
                row={row}
                confirmed={confirmed.get(row.id) ?? LEFT}
                onChange={(change) => set(row.id, change)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className="word-update-buttons">
        {left.length > 0 && (
          <p className="confirm-leaves">
            {wordUpdate.leaves(
              isNew,
              left.map((row) => rowName(definition, row)),
            )}
          </p>
        )}
        <Button onClick={onClose}>{wordUpdate.cancel}</Button>
        <Button type="primary" disabled={taken === 0} loading={isBusy} onClick={() => onConfirmed(confirmed)}>
          {isNew ? wordUpdate.fillInParts(taken) : wordUpdate.next(taken)}
        </Button>
      </div>
    </>
  );
}

/** The pictures stand in the cell of the long text. */
function inOrder(
  values: readonly ReadValue[],
  pictures: readonly ReadPicture[],
): readonly (ReadValue | ReadPicture)[] {
  const seals = values.findIndex(({ kind, part }) => kind !== 'line' && part !== 'narrative');
  const behind = seals < 0 ? values.length : seals;
  return [...values.slice(0, behind), ...pictures, ...values.slice(behind)];
}

const LEFT: Confirmed = { isTaken: false, value: '' };

interface Rows {
  readonly values: readonly ReadValue[];
  readonly pictures: readonly ReadPicture[];
}

function confirmedAtFirst(first: readonly ReadValue[], { values, pictures }: Rows): ConfirmedValues {
  const taken = new Set(first);
  return new Map<string, Confirmed>([
    ...values.map((each) => [each.id, { isTaken: taken.has(each), value: each.value }] as const),
    ...pictures.map(({ id, picture }) => [id, { isTaken: true, value: picture.caption }] as const),
  ]);
}
