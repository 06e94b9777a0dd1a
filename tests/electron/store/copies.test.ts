import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiesUntil, removeOldCopies } from '../../../electron/store/copies.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/** A folder with copies made at these instants, by their names. */
async function copiesOf(made: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, at] of Object.entries(made)) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), new Date(), new Date(at));
  }
  return folder;
}

describe('copies may hold a form', () => {
  const copies = { 'a.db': '2021-09-10T02:00:00.000Z', 'b.db': '2021-09-20T02:00:00.000Z' };

  test.each<readonly [string, string | null, string]>([
    ['2021-09-01T00:00:00.000Z', '2021-10-20', 'until the last of them goes'],
    ['2021-09-15T00:00:00.000Z', '2021-10-20', 'that was made before one of them'],
    ['2021-09-20T02:00:00.000Z', '2021-10-20', 'made at the same moment'],
    ['2021-09-20T02:00:00.001Z', null, 'but not one made after all of them'],
  ])('made %s: %s, %s', async (createdAt, day) => {
    expect(await copiesUntil(await copiesOf(copies), createdAt)).toBe(day);
  });

  test('not where there are none', async () => {
    expect(await copiesUntil(await temporaryFolder(), '2021-09-01T00:00:00.000Z')).toBeNull();
  });

  test('a day is a day in Beijing', async () => {
    const folder = await copiesOf({ 'a.db': '2021-09-20T17:00:00.000Z' });
    expect(await copiesUntil(folder, '2021-09-01T00:00:00.000Z')).toBe('2021-10-21');
  });
});

test('a copy is there for 30 days, and then goes', async () => {
  const folder = await copiesOf({ 'a.db': '2021-09-10T02:00:00.000Z', 'b.db': '2021-09-20T02:00:00.000Z' });
  await removeOldCopies(folder, new Date('2021-10-10T15:00:00.000Z'));
  expect(await readdir(folder)).toEqual(['a.db', 'b.db']);
  await removeOldCopies(folder, new Date('2021-10-10T16:00:00.000Z'));
  expect(await readdir(folder)).toEqual(['b.db']);
});
