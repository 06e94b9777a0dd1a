import { describe, expect, test } from 'vitest';
import { binForm } from '../../../electron/database/bin.ts';
import { readMarks, writeMarks } from '../../../electron/database/formMarks.ts';
import { readForm } from '../../../electron/database/forms.ts';
import type { FormMarks } from '../../../shared/api/model.ts';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import { AT, DRIVERS, failureOf, formWithPhotos, got, newDatabase } from './databases.ts';

const MARKS: FormMarks = {
  finished: ['photos'],
  acknowledged: { 'leftover:narrative:某某': '是真名', 'otherYear:narrative:2019年': '' },
  sealedOn: '2021-09-28',
  sealedCode: '7KQF-3MXA',
  handedIn: { on: '2021-09-30', way: '邮件' },
  filing: { name: '科学嘉年华', on: '2021-09-12' },
  paper: {
    handedTo: '某区科协',
    handedOn: '2021-09-29',
    copies: 3,
    checked: { code: '7KQF-3MXA', on: '2021-09-29' },
  },
};
const NONE: FormMarks = {
  finished: [],
  acknowledged: {},
  sealedOn: null,
  sealedCode: null,
  handedIn: null,
  filing: NO_FILING,
  paper: NO_PAPER,
};

describe.each(DRIVERS)('marks in $name', (driver) => {
  test('come back as they were set, and change no version', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 0);
    expect(got(readMarks(db, id))).toEqual(NONE);
    got(writeMarks(db, id, MARKS));
    expect(got(readMarks(db, id))).toEqual(MARKS);
    expect(got(readForm(db, id))).toMatchObject({ version: 1, changedAt: AT, marks: MARKS });
    got(writeMarks(db, id, NONE));
    expect(got(readMarks(db, id))).toEqual(NONE);
  });

  test('are of one form only', async () => {
    const db = await newDatabase(driver);
    const [id, other] = [formWithPhotos(db, 0), formWithPhotos(db, 0, { id: 'other' })];
    got(writeMarks(db, id, MARKS));
    expect(got(readMarks(db, other))).toEqual(NONE);
  });

  test('are not to be had of a form that is not there, or is in the bin', async () => {
    const db = await newDatabase(driver);
    const id = formWithPhotos(db, 0);
    expect(failureOf(readMarks(db, 'none')).code).toBe('formMissing');
    expect(failureOf(writeMarks(db, 'none', MARKS)).code).toBe('formMissing');
    got(binForm(db, id, AT));
    expect(failureOf(readMarks(db, id)).code).toBe('formMissing');
  });
});
