import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/database/driver.ts';
import { insertForm } from '../../../electron/database/forms.ts';
import {
  addSnapshot,
  lastSnapshot,
  lastSnapshotAt,
  lastSnapshotFor,
  listSnapshots,
  type NewSnapshot,
  readSnapshot,
  replaceSnapshot,
} from '../../../electron/database/history.ts';
import { row } from '../../../electron/database/rows.ts';
import { MOST, MOST_BYTES } from '../../../shared/narrative/thinHistory.ts';
import { AT, DRIVERS, failureOf, got, LATER, newDatabase, newForm } from './databases.ts';

const snapshot = (narrative: string, more: Partial<NewSnapshot> = {}): NewSnapshot => ({
  form: 'form-1',
  at: AT,
  reason: 'interval',
  narrative,
  words: narrative.length,
  ...more,
});

function withForm(db: Database): Database {
  got(insertForm(db, newForm()));
  return db;
}

const idsOf = (db: Database) => listSnapshots(db, 'form-1').map(({ id }) => id);
const textOf = (db: Database, id: number | undefined) => got(readSnapshot(db, 'form-1', id ?? 0)).narrative;

describe.each(DRIVERS)('the history of a narrative in $name', (driver) => {
  test('has each text of each form, the last first, also where the clock was set back', async () => {
    const db = withForm(await newDatabase(driver));
    got(insertForm(db, newForm({ id: 'other' })));
    expect([listSnapshots(db, 'form-1'), lastSnapshotAt(db, 'form-1'), lastSnapshot(db, 'form-1')]).toEqual([
      [],
      undefined,
      undefined,
    ]);
    got(addSnapshot(db, snapshot('一', { at: LATER, reason: 'first' })));
    got(addSnapshot(db, snapshot('一二', { reason: 'loss' })));
    got(addSnapshot(db, snapshot('别的', { form: 'other', reason: 'loss' })));
    expect(listSnapshots(db, 'form-1')).toEqual([
      { id: 2, at: AT, reason: 'loss', words: 2 },
      { id: 1, at: LATER, reason: 'first', words: 1 },
    ]);
    expect(lastSnapshotAt(db, 'form-1')).toBe(AT);
    expect(lastSnapshot(db, 'form-1')).toEqual({ id: 2, at: AT, reason: 'loss', narrative: '一二' });
    expect(lastSnapshotFor(db, 'form-1', 'first')).toBe('一');
    expect(lastSnapshotFor(db, 'form-1', 'paste')).toBeUndefined();
    expect(got(readSnapshot(db, 'form-1', 1)).narrative).toBe('一');
  });

  test('gives no text of another form, and none that is gone', async () => {
    const db = withForm(await newDatabase(driver));
    got(insertForm(db, newForm({ id: 'other' })));
    got(addSnapshot(db, snapshot('别的', { form: 'other' })));
    expect(failureOf(readSnapshot(db, 'form-1', 1)).code).toBe('snapshotMissing');
    expect(failureOf(readSnapshot(db, 'other', 2)).code).toBe('snapshotMissing');
  });

  test('keeps nothing for a form in the bin', async () => {
    const db = withForm(await newDatabase(driver));
    db.run('UPDATE forms SET binned_at = ? WHERE id = ?', AT, 'form-1');
    expect(failureOf(addSnapshot(db, snapshot('一'))).code).toBe('formMissing');
  });

  test('begins with a mark that is no text, and that the first text takes the place of', async () => {
    const db = withForm(await newDatabase(driver));
    got(addSnapshot(db, snapshot('', { reason: 'first' })));
    expect([listSnapshots(db, 'form-1'), lastSnapshotAt(db, 'form-1')]).toEqual([[], AT]);
    got(replaceSnapshot(db, 1, snapshot('第一', { at: LATER, reason: 'first' })));
    expect(listSnapshots(db, 'form-1')).toEqual([{ id: 1, at: LATER, reason: 'first', words: 2 }]);
    expect(textOf(db, 1)).toBe('第一');
  });

  test('is bounded in number: the oldest between the first and the last go, of this form alone', async () => {
    const db = withForm(await newDatabase(driver));
    got(insertForm(db, newForm({ id: 'other' })));
    for (let number = 1; number <= MOST; number += 1) got(addSnapshot(db, snapshot(`文${number}`)));
    for (let number = 1; number <= 5; number += 1)
      got(addSnapshot(db, snapshot(`别${number}`, { form: 'other' })));
    got(addSnapshot(db, snapshot('最后')));
    const ids = idsOf(db);
    expect(ids).toHaveLength(MOST);
    expect([textOf(db, ids[0]), textOf(db, ids.at(-2)), textOf(db, ids.at(-1))]).toEqual([
      '最后',
      '文3',
      '文1',
    ]);
    expect(listSnapshots(db, 'other')).toHaveLength(5);
  });

  test('is bounded in bytes, of UTF-8', async () => {
    const db = withForm(await newDatabase(driver));
    const long = '字'.repeat(100_000);
    for (let number = 0; number < 20; number += 1) got(addSnapshot(db, snapshot(`${number}${long}`)));
    const stored = row(
      db.get('SELECT sum(length(CAST(narrative AS BLOB))) AS bytes FROM narrative_history'),
    ).bytes;
    expect(stored).toBeLessThanOrEqual(MOST_BYTES + 2 * 300_010);
    expect(stored).toBeGreaterThan(MOST_BYTES - 300_010);
    expect(textOf(db, idsOf(db).at(-1))).toBe(`0${long}`);
    expect(textOf(db, idsOf(db)[0])).toBe(`19${long}`);
  });

  test('loses nothing when what is added cannot be stored', async () => {
    const db = withForm(await newDatabase(driver));
    for (let number = 1; number <= MOST; number += 1) got(addSnapshot(db, snapshot(`文${number}`)));
    db.exec(
      "CREATE TRIGGER refuse BEFORE DELETE ON narrative_history BEGIN SELECT RAISE(ABORT, 'refused'); END",
    );
    expect(() => addSnapshot(db, snapshot('最后'))).toThrow('refused');
    expect(lastSnapshot(db, 'form-1')?.narrative).toBe(`文${MOST}`);
    expect(idsOf(db)).toHaveLength(MOST);
  });
});
