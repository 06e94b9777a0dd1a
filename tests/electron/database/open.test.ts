import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Driver } from '../../../electron/database/driver.ts';
import { listForms } from '../../../electron/database/formList.ts';
import { insertForm, readForm } from '../../../electron/database/forms.ts';
import { MIGRATIONS } from '../../../electron/database/migrations/list.ts';
import { chooseDriver } from '../../../electron/database/open.ts';
import { fail } from '../../../shared/result/result.ts';
import { DRIVERS, emptyPlace, failureOf, got, newForm, open, type Place } from './databases.ts';

const PAGE = 4096;

describe('the choice of the driver', () => {
  const OPEN = join(import.meta.dirname, '../../../electron/database/open.ts');
  const ASK = `const { chooseDriver } = await import(${JSON.stringify(OPEN)});
    console.log((await chooseDriver()).name);`;
  const OLD_GLIBC = `data:text/javascript,process.dlopen=()=>{throw new Error("version 'GLIBC_2.34' not found")}`;

  async function chosen(...options: string[]): Promise<string> {
    const { JIANBIAO_SQLITE: _, ...env } = process.env;
    const child = [...options, '--input-type=module', '--eval', ASK];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, child, { env });
    return `${stdout}${stderr}`.trim();
  }

  test('is better-sqlite3', async () => {
    expect(await chosen()).toBe('better-sqlite3');
  });

  test('is node:sqlite where the addon cannot be loaded, without a word', async () => {
    expect(await chosen('--import', OLD_GLIBC)).toBe('node:sqlite');
  });

  test('can be forced, to nothing else', async () => {
    expect((await chooseDriver('node:sqlite')).name).toBe('node:sqlite');
    await expect(chooseDriver('sqlite')).rejects.toThrow('JIANBIAO_SQLITE');
  });
});

/** A closed database of many pages. */
async function filled(driver: Driver): Promise<Place> {
  const place = await emptyPlace();
  const db = got(await open(driver, place));
  for (let number = 0; number < 40; number += 1)
    got(insertForm(db, newForm({ id: `f${number}`, narrative: `第${number}份`.repeat(300) })));
  db.close();
  return place;
}

function overwritePage(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE);
  writeFileSync(file, bytes);
}

describe.each(DRIVERS)('opening with $name', (driver) => {
  test('a database is WAL, waits for the disk at each commit, and checks references', async () => {
    const db = got(await open(driver, await emptyPlace()));
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'user_version'];
    expect(settings.map((name) => Object.values(Object(db.get(`PRAGMA ${name}`)))[0])).toEqual([
      'wal',
      2,
      1,
      MIGRATIONS.length,
    ]);
    expect(db.driver).toBe(driver.name);
  });

  test('all is there again after closing', async () => {
    const place = await filled(driver);
    expect(existsSync(`${place.file}-wal`)).toBe(false);
    expect(listForms(got(await open(driver, place)))).toHaveLength(40);
  });

  test('any page overwritten is noticed, and the file only read', async () => {
    const place = await filled(driver);
    const whole = readFileSync(place.file);
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      writeFileSync(place.file, whole);
      overwritePage(place.file, page);
      const damaged = readFileSync(place.file);
      const answer = await open(driver, place);
      expect([page, failureOf(answer)]).toEqual([
        page,
        { code: 'databaseDamaged', details: { file: place.file } },
      ]);
      expect(readFileSync(place.file).equals(damaged)).toBe(true);
    }
  });

  test('what was not yet moved out of the -wal file stays there when the database is damaged', async () => {
    const place = await filled(driver);
    const db = got(await open(driver, place));
    got(insertForm(db, newForm({ id: 'last' })));
    // As a kill leaves it: a connection that is still open has not moved the -wal file into the database.
    const copy = await emptyPlace();
    for (const end of ['', '-wal']) copyFileSync(`${place.file}${end}`, `${copy.file}${end}`);
    overwritePage(copy.file, 12);
    const before = ['', '-wal'].map((end) => readFileSync(`${copy.file}${end}`));
    expect(failureOf(await open(driver, copy)).code).toBe('databaseDamaged');
    const after = ['', '-wal'].map((end) => readFileSync(`${copy.file}${end}`));
    expect(after.map((bytes, index) => before[index]?.equals(bytes))).toEqual([true, true]);
  });

  test('a database cut short is damaged', async () => {
    const place = await filled(driver);
    truncateSync(place.file, Math.floor(statSync(place.file).size / PAGE / 2) * PAGE);
    expect(failureOf(await open(driver, place)).code).toBe('databaseDamaged');
  });

  test('a file that is no database is damaged, an empty one new', async () => {
    const place = await emptyPlace();
    writeFileSync(place.file, '这不是数据库'.repeat(1000));
    expect(failureOf(await open(driver, place)).code).toBe('databaseDamaged');
    writeFileSync(place.file, '');
    expect((await open(driver, place)).ok).toBe(true);
  });

  test('a place that cannot be written is named', async () => {
    const place = await emptyPlace();
    mkdirSync(place.file);
    expect(failureOf(await open(driver, place))).toEqual({
      code: 'dataFolderNotWritable',
      details: { folder: dirname(place.file) },
    });
  });

  test('a first start that was killed is taken up again', async () => {
    const place = await emptyPlace();
    const connection = driver.connect(place.file, 'write');
    connection.exec(
      'CREATE TABLE a (b); BEGIN; PRAGMA cache_size = 1; INSERT INTO a VALUES (zeroblob(100000))',
    );
    const killed = await emptyPlace();
    for (const end of ['', '-journal']) copyFileSync(`${place.file}${end}`, `${killed.file}${end}`);
    connection.close();
    const db = got(await open(driver, killed));
    expect(db.all('SELECT * FROM a')).toEqual([]);
  });
});

describe.each(DRIVERS)('a transaction with $name', (driver) => {
  test('leaves nothing behind when it is refused or breaks off, and the next one works', async () => {
    const db = got(await open(driver, await emptyPlace()));
    const write = () => db.run("INSERT INTO settings VALUES ('a', '1')");
    const refused = db.transaction(() => {
      write();
      return fail('formMissing');
    });
    expect(refused).toEqual(fail('formMissing'));
    const broken = () =>
      db.transaction(() => {
        write();
        throw new Error('a bug');
      });
    expect(broken).toThrow('a bug');
    expect(db.all('SELECT * FROM settings')).toEqual([]);
    expect(insertForm(db, newForm()).ok).toBe(true);
  });

  test('of another connection that does not end is waited for, then named', async () => {
    const place = await emptyPlace();
    const [one, two] = [got(await open(driver, place)), got(await open(driver, place))];
    two.exec('PRAGMA busy_timeout = 50');
    one.exec('BEGIN IMMEDIATE');
    expect(failureOf(insertForm(two, newForm())).code).toBe('dataFolderInUse');
    one.exec('COMMIT');
    expect(insertForm(two, newForm()).ok).toBe(true);
  });
});

describe.each(DRIVERS)('a full database with $name', (driver) => {
  test('refuses the save, keeps what was there, and goes on when there is room again', async () => {
    const place = await emptyPlace();
    const db = got(await open(driver, place));
    got(insertForm(db, newForm()));
    db.exec('PRAGMA max_page_count = 1'); // becomes the number of pages that there are
    const large = newForm({ id: 'large', narrative: '长'.repeat(50_000) });
    expect(failureOf(insertForm(db, large))).toEqual({
      code: 'diskFull',
      details: { folder: dirname(place.file) },
    });
    expect(listForms(db).map(({ id }) => id)).toEqual(['form-1']);
    db.exec('PRAGMA max_page_count = 100000');
    expect(insertForm(db, large).ok).toBe(true);
    expect(got(readForm(db, 'large')).content.narrative).toHaveLength(50_000);
  });
});
