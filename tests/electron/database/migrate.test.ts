import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Driver } from '../../../electron/database/driver.ts';
import { listForms } from '../../../electron/database/formList.ts';
import { readForm, saveForm } from '../../../electron/database/forms.ts';
import { MIGRATIONS, type Migration } from '../../../electron/database/migrations/list.ts';
import { row, text } from '../../../electron/database/rows.ts';
import { scansOf } from '../../../electron/database/scans.ts';
import { NO_FILING, NO_PAPER } from '../../../shared/form/marks.ts';
import {
  AT,
  DRIVERS,
  emptyPlace,
  failureOf,
  formWithPhotos,
  got,
  hash,
  LATER,
  open,
  type Place,
} from './databases.ts';

const VERSION = MIGRATIONS.length;

/** Builds `forms` anew, to which photos refer by a cascade, and changes every row. */
const rebuildForms: Migration = (db) => {
  const schema = text(row(db.get("SELECT sql FROM sqlite_schema WHERE name = 'forms'")), 'sql');
  db.exec(`
    CREATE TABLE forms_new AS SELECT * FROM forms;
    DROP TABLE forms;
    ${schema};
    INSERT INTO forms SELECT * FROM forms_new;
    DROP TABLE forms_new;
    UPDATE forms SET narrative = narrative || '（新）';
  `);
};

const breakOff: Migration = () => {
  throw new Error('no such thing');
};

const loseForms: Migration = (db) => db.exec('DELETE FROM forms');

/** A closed database of today's version with a form and its photos. */
async function filled(driver: Driver): Promise<Place> {
  const place = await emptyPlace();
  const db = got(await open(driver, place));
  formWithPhotos(db, 2);
  db.close();
  return place;
}

describe.each(DRIVERS)('migrations with $name', (driver) => {
  test('a database of the first version goes up with all that is in it', async () => {
    const place = await emptyPlace();
    const old = got(await open(driver, place, MIGRATIONS.slice(0, 1)));
    old.exec(`INSERT INTO forms (id, notice, kind, version, reporting_unit, fields, narrative, opinions, created_at, changed_at,
      sample, handed_in_at, handed_in_way) VALUES ('form-1', 'changzhou-2021', 'unit', 3, '样例单位', '{}', '正文',
      '{"recommendation":{"text":"","date":""},"approval":{"text":"","date":""}}', '${AT}', '${AT}', 0, '2021-09-30', '邮件')`);
    old.close();
    const form = got(readForm(got(await open(driver, place)), 'form-1'));
    expect(form).toMatchObject({ version: 3, filledFrom: null, content: { narrative: '正文' } });
    expect(form.marks).toEqual({
      finished: [],
      acknowledged: {},
      sealedOn: null,
      sealedCode: null,
      handedIn: { on: '2021-09-30', way: '邮件' },
      filing: NO_FILING,
      paper: NO_PAPER,
    });
  });

  test('a scan of before is of the last final Word file that was there when it was attached', async () => {
    const place = await emptyPlace();
    const old = got(await open(driver, place, MIGRATIONS.slice(0, 7)));
    formWithPhotos(old, 0);
    const days = { '2021-09-18': 0, '2021-09-19': 0, '2021-09-20': 1, '2021-09-22': 0 };
    for (const [day, isDraft] of Object.entries(days))
      old.run(
        `INSERT INTO exports (id, form_id, form_version, at, path, draft, sha256, check_code)
         VALUES (?, 'form-1', 1, ?, '样例.docx', ?, ?, ?)`,
        ...[`of ${day}`, `${day}T01:00:00.000Z`, isDraft, hash('a'), `code of ${day}`],
      );
    for (const [at, day] of ['2021-09-17', '2021-09-21', '2021-09-23'].entries())
      old.run(
        `INSERT INTO scans (id, form_id, position, sha256, kind, name, bytes, pages, turns, added_at)
         VALUES (?, 'form-1', ?, ?, 'pdf', '盖章页.pdf', 1, 1, 0, ?)`,
        ...[`scan ${at}`, at, hash('b'), `${day}T01:00:00.000Z`],
      );
    old.close();
    const codes = scansOf(got(await open(driver, place)), 'form-1').map(({ code }) => code);
    expect(codes).toEqual([null, 'code of 2021-09-19', 'code of 2021-09-22']);
  });

  test('a seal of before is on the last final Word file that was there by the end of its day', async () => {
    const place = await emptyPlace();
    const old = got(await open(driver, place, MIGRATIONS.slice(0, 8)));
    // Midnight in Beijing is 16:00 UTC.
    const made = { '2021-09-20T15:59:00.000Z': 0, '2021-09-20T15:59:30.000Z': 1, '2021-09-20T16:00:00.000Z': 0 };
    const sealed = { none: null, early: '2021-09-19', that: '2021-09-20', late: '2021-09-21' };
    for (const [id, day] of Object.entries(sealed)) {
      formWithPhotos(old, 0, { id });
      old.run('UPDATE forms SET sealed_on = ? WHERE id = ?', day, id);
      for (const [at, isDraft] of Object.entries(made))
        old.run(
          `INSERT INTO exports (id, form_id, form_version, at, path, draft, sha256, check_code)
           VALUES (?, ?, 1, ?, '样例.docx', ?, ?, ?)`,
          ...[`${id} ${at}`, id, at, isDraft, hash('a'), `code of ${at}`],
        );
    }
    old.close();
    const db = got(await open(driver, place));
    const codes = Object.keys(sealed).map((id) => got(readForm(db, id)).marks.sealedCode);
    expect(codes).toEqual([
      null,
      null,
      'code of 2021-09-20T15:59:00.000Z',
      'code of 2021-09-20T16:00:00.000Z',
    ]);
  });

  test('change the rows that are there, and lose none to a cascade', async () => {
    const place = await filled(driver);
    const before = got(await open(driver, place));
    const { content, ...form } = got(readForm(before, 'form-1'));
    before.close();
    const db = got(await open(driver, place, [...MIGRATIONS, rebuildForms, rebuildForms]));
    expect(got(readForm(db, 'form-1'))).toEqual({
      ...form,
      content: { ...content, narrative: `${content.narrative}（新）（新）` },
    });
    expect({ ...Object(db.get('PRAGMA user_version')) }).toEqual({ user_version: VERSION + 2 });
    expect({ ...Object(db.get('PRAGMA foreign_keys')) }).toEqual({ foreign_keys: 1 });
    expect(saveForm(db, { id: 'form-1', version: 3, at: LATER, changes: { narrative: '' } }).ok).toBe(true);
  });

  test('leave a copy of the old version behind, which the old program opens; none where nothing is to do', async () => {
    const place = await filled(driver);
    got(await open(driver, place)).close();
    expect(readdirSync(place.backups)).toEqual([]);
    got(await open(driver, place, [...MIGRATIONS, rebuildForms])).close();
    const name = `jianbiao-v${VERSION}-20210920T013000000Z.db`;
    expect(readdirSync(place.backups)).toEqual([name]);
    const copy = got(await open(driver, { ...place, file: join(place.backups, name) }));
    expect(got(readForm(copy, 'form-1')).photos).toHaveLength(2);
    expect(got(readForm(copy, 'form-1')).content.narrative).not.toContain('（新）');
  });

  test('that fail leave all as it was, for the old program too', async () => {
    const place = await filled(driver);
    const failure = failureOf(await open(driver, place, [...MIGRATIONS, rebuildForms, breakOff]));
    expect(existsSync(`${place.file}-wal`), 'closed').toBe(false);
    const [copy] = readdirSync(place.backups);
    expect(failure).toEqual({
      code: 'migrationFailed',
      details: { file: join(place.backups, String(copy)), problem: 'Error: no such thing' },
    });
    const db = got(await open(driver, place));
    expect(got(readForm(db, 'form-1')).content.narrative).not.toContain('（新）');
    expect(saveForm(db, { id: 'form-1', version: 3, at: LATER, changes: { narrative: '' } }).ok).toBe(true);
  });

  test('that leave rows without the row they belong to fail', async () => {
    const place = await filled(driver);
    expect(failureOf(await open(driver, place, [...MIGRATIONS, loseForms])).code).toBe('migrationFailed');
    expect(listForms(got(await open(driver, place)))).toHaveLength(1);
  });

  test('do not begin where no copy can be made', async () => {
    const place = await filled(driver);
    rmSync(place.backups, { recursive: true });
    const answer = await open(driver, place, [...MIGRATIONS, rebuildForms]);
    expect(failureOf(answer).code).toBe('dataFolderNotWritable');
    const db = got(await open(driver, place));
    expect(got(readForm(db, 'form-1')).content.narrative).not.toContain('（新）');
  });

  test('a database of a newer version is named and only read', async () => {
    const place = await filled(driver);
    got(await open(driver, place, [...MIGRATIONS, rebuildForms])).close();
    const before = readFileSync(place.file);
    expect(failureOf(await open(driver, place))).toEqual({
      code: 'databaseNewer',
      details: { version: VERSION + 1, supported: VERSION },
    });
    expect(readFileSync(place.file).equals(before)).toBe(true);
  });
});
