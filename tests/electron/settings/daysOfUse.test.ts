import { describe, expect, test } from 'vitest';
import { setSetting } from '../../../electron/database/settings.ts';
import { isBelievedPast, noteDayOfUse } from '../../../electron/settings/daysOfUse.ts';
import { DRIVERS, got, newDatabase } from '../database/databases.ts';

describe.each(DRIVERS)('the days of use in $name', (driver) => {
  test('are the last three, each once, in the order of use', async () => {
    const db = await newDatabase(driver);
    const note = (day: string) => got(noteDayOfUse(db, day));
    expect(note('2021-09-20')).toEqual(['2021-09-20']);
    expect(note('2021-09-20')).toEqual(['2021-09-20']);
    note('2031-01-01');
    note('2021-09-21');
    expect(note('2021-09-22')).toEqual(['2031-01-01', '2021-09-21', '2021-09-22']);
    expect(note('2021-09-23')).toEqual(['2021-09-21', '2021-09-22', '2021-09-23']);
  });

  test('begin anew where what is stored is something else', async () => {
    const db = await newDatabase(driver);
    for (const stored of [null, 'gestern', [1], Array(9).fill('2021-09-01')]) {
      got(setSetting(db, 'daysOfUse', stored));
      expect(got(noteDayOfUse(db, '2021-09-20'))).toEqual(['2021-09-20']);
    }
  });
});

test.each([
  [[], false],
  [['2021-10-21'], false],
  [['2021-10-21', '2021-10-22'], false],
  [['2021-10-21', '2021-10-22', '2021-10-23'], true],
  // The day itself, and days before it, tell nothing of what came after.
  [['2021-09-20', '2021-10-22', '2021-10-23'], false],
  [['2021-09-19', '2021-10-22', '2021-10-23'], false],
])('with use on %j the 20th of September is believed to be past: %s', (days, believed) => {
  expect(isBelievedPast('2021-09-20', days)).toBe(believed);
});
