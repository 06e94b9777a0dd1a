import { describe, expect, test } from 'vitest';
import { binForm, deleteForms } from '../../../electron/database/bin.ts';
import type { Database } from '../../../electron/database/driver.ts';
import { readForm, saveForm } from '../../../electron/database/forms.ts';
import { lastMade, markSentForms, sentWith } from '../../../electron/database/sentForms.ts';
import {
  deleteSubmission,
  insertSubmission,
  keptReceipts,
  listSubmissions,
  type NewSubmission,
  readSubmission,
  setReceipt,
  setSent,
} from '../../../electron/database/submissions.ts';
import { NO_RECIPIENT } from '../../../shared/submission/recipient.ts';
import type { Receipt } from '../../../shared/submission/stored.ts';
import { AT, DRIVERS, failureOf, formWithPhotos, got, hash, LATER, newDatabase } from './databases.ts';

const RECIPIENT = { ...NO_RECIPIENT, name: '样例区科协' };
const RECEIPT: Receipt = { name: '回执.png', kind: 'png', bytes: 12, sha256: hash('c') };

/** A hand-in of forms at version 1 in one part, a file for each and one for all. */
function handIn(id: string, forms: readonly string[], changes: Partial<NewSubmission> = {}): NewSubmission {
  return {
    id,
    madeAt: AT,
    notice: 'changzhou-2021',
    round: 1,
    replaces: null,
    code: `CODE-${id}`,
    recipient: RECIPIENT,
    folder: `/out/${id}`,
    packing: {
      sender: '样例单位',
      parts: [
        {
          name: '',
          zip: null,
          messageBytes: 100,
          forms: forms.map((form) => ({ id: form, name: `名称-${form}` })),
          count: forms.length,
        },
      ],
    },
    sentOn: null,
    way: null,
    forms: forms.map((form) => ({ id: form, version: 1, checkCode: `AAAA-${form}` })),
    files: [
      ...forms.map((form) => ({
        form,
        part: 1,
        path: `${form}.docx`,
        purpose: 'form' as const,
        bytes: 10,
        sha256: hash('a'),
      })),
      { form: null, part: 1, path: '名单.xlsx', purpose: 'roster', bytes: 5, sha256: hash('b') },
    ],
    ...changes,
  };
}

const withForms = (db: Database, ...ids: readonly string[]) =>
  ids.map((id) => formWithPhotos(db, 0, { id, fields: { unitName: `名称-${id}` } }));

const send = (db: Database, id: string, sentOn: string | null, way: string | null = '邮件') =>
  got(setSent(db, id, { sentOn, way: sentOn === null ? null : way, recipient: RECIPIENT }));

const handedIn = (db: Database, form: string) => got(readForm(db, form)).marks.handedIn;

describe.each(DRIVERS)('hand-ins in $name', (driver) => {
  test('come back as they were recorded, the last first', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a', 'b');
    const first = handIn('one', ['b', 'a']);
    got(insertSubmission(db, first));
    // The clock was set back: the order of recording counts.
    got(insertSubmission(db, handIn('two', ['a'], { madeAt: '2021-09-01T00:00:00.000Z' })));
    expect(listSubmissions(db).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(got(readSubmission(db, 'one'))).toEqual({
      ...first,
      receipt: null,
      forms: first.forms.map((form) => ({
        ...form,
        kind: 'unit',
        nameNow: `名称-${form.id}`,
        nowVersion: 1,
      })),
    });
    expect(failureOf(readSubmission(db, 'three')).code).toBe('submissionMissing');
  });

  test('know that a form has changed since', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a');
    got(insertSubmission(db, handIn('one', ['a'])));
    got(saveForm(db, { id: 'a', version: 1, at: LATER, changes: { narrative: '新的' } }));
    expect(got(readSubmission(db, 'one')).forms).toMatchObject([{ version: 1, nowVersion: 2 }]);
  });

  test('are not recorded, not in part either, where a form is gone or another one by now', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a', 'b', 'c');
    got(saveForm(db, { id: 'b', version: 1, at: LATER, changes: { narrative: '新的' } }));
    got(binForm(db, 'c', AT));
    expect(failureOf(insertSubmission(db, handIn('one', ['a', 'b'])))).toEqual({
      code: 'formChangedElsewhere',
      details: { version: 2 },
    });
    for (const gone of ['c', 'none'])
      expect(failureOf(insertSubmission(db, handIn('one', ['a', gone]))).code).toBe('formMissing');
    expect(listSubmissions(db)).toEqual([]);
    expect(db.all('SELECT * FROM submission_forms')).toEqual([]);
    expect(db.all('SELECT * FROM submission_files')).toEqual([]);
  });

  test('are marked as sent and not sent, have a receipt and let go of it', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a');
    got(insertSubmission(db, handIn('one', ['a'])));
    got(insertSubmission(db, handIn('two', ['a'])));
    send(db, 'one', '2021-09-30');
    got(setReceipt(db, 'one', RECEIPT));
    expect(got(readSubmission(db, 'one'))).toMatchObject({
      sentOn: '2021-09-30',
      way: '邮件',
      receipt: RECEIPT,
    });
    expect(got(readSubmission(db, 'two'))).toMatchObject({ sentOn: null, way: null, receipt: null });
    expect(keptReceipts(db)).toEqual([RECEIPT]);
    send(db, 'one', null);
    got(setReceipt(db, 'one', null));
    expect(got(readSubmission(db, 'one'))).toMatchObject({ sentOn: null, way: null, receipt: null });
    expect(keptReceipts(db)).toEqual([]);
    for (const missing of [
      setSent(db, 'none', { sentOn: null, way: null, recipient: RECIPIENT }),
      setReceipt(db, 'none', null),
      deleteSubmission(db, 'none'),
    ])
      expect(failureOf(missing).code).toBe('submissionMissing');
  });

  test('taken out of the log take their rows along, and no form', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a');
    got(insertSubmission(db, handIn('one', ['a'])));
    got(deleteSubmission(db, 'one'));
    expect(listSubmissions(db)).toEqual([]);
    expect(db.all('SELECT * FROM submission_files')).toEqual([]);
    expect(got(readForm(db, 'a')).id).toBe('a');
  });
});

describe.each(DRIVERS)('what was sent, in $name', (driver) => {
  test('is told of each form in the order of the hand-ins', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a', 'b');
    got(insertSubmission(db, handIn('one', ['a', 'b'])));
    got(insertSubmission(db, handIn('two', ['a'], { code: null })));
    got(insertSubmission(db, handIn('three', ['a'])));
    send(db, 'two', '2021-09-29');
    send(db, 'one', '2021-09-30');
    const one = { submission: 'one', code: 'CODE-one', checkCode: 'AAAA-a' };
    expect(sentWith(db, 'a')).toEqual([one, { submission: 'two', code: null, checkCode: 'AAAA-a' }]);
    expect(sentWith(db, 'b')).toEqual([{ ...one, checkCode: 'AAAA-b' }]);
    expect(lastMade(db, ['one', 'two'])).toBe('two');
    expect(lastMade(db, [])).toBeUndefined();
  });

  test('gives the forms the mark of the day that is latest, and takes it back with the last', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a', 'b', 'c');
    for (const id of ['one', 'two']) got(insertSubmission(db, handIn(id, ['a', 'b'])));
    const mark = () => got(markSentForms(db, ['a', 'b']));
    send(db, 'two', '2021-09-28', '微信');
    send(db, 'one', '2021-09-30', '邮件');
    mark();
    expect(handedIn(db, 'a')).toEqual({ on: '2021-09-30', way: '邮件' });
    send(db, 'one', null);
    mark();
    expect(handedIn(db, 'b')).toEqual({ on: '2021-09-28', way: '微信' });
    send(db, 'two', null);
    mark();
    expect([handedIn(db, 'a'), handedIn(db, 'b'), handedIn(db, 'c')]).toEqual([null, null, null]);
  });
});

describe.each(DRIVERS)('a form erased, in $name', (driver) => {
  test('is nowhere in the hand-ins that others are in too', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'form-aa', 'form-bb');
    got(insertSubmission(db, handIn('one', ['form-aa', 'form-bb'])));
    got(setReceipt(db, 'one', RECEIPT));
    expect(got(deleteForms(db, ['form-aa']))).toBe(1);
    const left = got(readSubmission(db, 'one'));
    expect(JSON.stringify(left)).not.toContain('form-aa');
    expect(left.forms.map(({ id }) => id)).toEqual(['form-bb']);
    expect(left.files.map(({ path }) => path)).toEqual(['form-bb.docx', '名单.xlsx']);
    expect(left.packing.parts).toMatchObject([{ forms: [{ id: 'form-bb' }], count: 2 }]);
    expect(left.receipt).toEqual(RECEIPT);
  });

  test('takes the hand-ins along that only it was in, and no other', async () => {
    const db = await newDatabase(driver);
    withForms(db, 'a', 'b');
    got(insertSubmission(db, handIn('one', ['a'])));
    got(insertSubmission(db, handIn('two', ['b'])));
    got(setReceipt(db, 'one', RECEIPT));
    got(deleteForms(db, ['a']));
    expect(listSubmissions(db).map(({ id }) => id)).toEqual(['two']);
    expect(keptReceipts(db)).toEqual([]);
    got(deleteForms(db, ['b']));
    expect(listSubmissions(db)).toEqual([]);
    expect(db.all('SELECT * FROM submission_files')).toEqual([]);
  });
});
