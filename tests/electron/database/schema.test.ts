import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/database/driver.ts';
import { integer, row, text } from '../../../electron/database/rows.ts';
import { DRIVERS, newDatabase } from './databases.ts';

/** The newest schema, written by hand: `!` is NOT NULL, `→ table` a reference and what a deletion there does here. */
const SCHEMA = {
  exports: [
    'id TEXT',
    'form_id TEXT! → forms CASCADE',
    'form_version INTEGER!',
    'at TEXT!',
    'path TEXT!',
    'draft INTEGER!',
    'sha256 TEXT!',
    'check_code TEXT',
    'proof TEXT',
    'content TEXT',
  ],
  form_photos: [
    'id TEXT',
    'form_id TEXT! → forms CASCADE',
    'position INTEGER!',
    'sha256 TEXT! → photos NO ACTION',
    'name TEXT!',
    'caption TEXT!',
    'width_px INTEGER!',
    'height_px INTEGER!',
    'edit TEXT!',
    'known_as TEXT',
  ],
  forms: [
    'id TEXT',
    'notice TEXT!',
    'kind TEXT!',
    'unit_id TEXT → units SET NULL',
    'version INTEGER!',
    'reporting_unit TEXT!',
    'fields TEXT!',
    'narrative TEXT!',
    'opinions TEXT!',
    'created_at TEXT!',
    'changed_at TEXT!',
    'binned_at TEXT',
    'sample INTEGER!',
    'handed_in_on TEXT',
    'handed_in_way TEXT',
    'unit_values TEXT',
    'finished TEXT!',
    'acknowledged TEXT!',
    'sealed_on TEXT',
    'photo_layout TEXT!',
    'filing TEXT!',
    'paper TEXT!',
    'sealed_code TEXT',
  ],
  narrative_history: [
    'id INTEGER',
    'form_id TEXT! → forms CASCADE',
    'at TEXT!',
    'reason TEXT!',
    'narrative TEXT!',
    'words INTEGER!',
  ],
  photos: [
    'sha256 TEXT',
    'bytes INTEGER!',
    'added_at TEXT!',
    'type TEXT',
    'taken_at TEXT',
    'rescued INTEGER!',
    'frames INTEGER!',
    'fingerprint TEXT',
    'unused_since TEXT',
  ],
  scans: [
    'id TEXT',
    'form_id TEXT! → forms CASCADE',
    'position INTEGER!',
    'sha256 TEXT!',
    'kind TEXT!',
    'name TEXT!',
    'bytes INTEGER!',
    'pages INTEGER!',
    'turns INTEGER!',
    'added_at TEXT!',
    'check_code TEXT',
  ],
  settings: ['key TEXT', 'value TEXT!'],
  submission_files: [
    'id INTEGER',
    'submission_id TEXT! → submissions CASCADE',
    'form_id TEXT → forms CASCADE',
    'part INTEGER!',
    'path TEXT!',
    'purpose TEXT!',
    'bytes INTEGER!',
    'sha256 TEXT!',
  ],
  submission_forms: [
    'submission_id TEXT → submissions CASCADE',
    'form_id TEXT → forms CASCADE',
    'position INTEGER!',
    'form_version INTEGER!',
    'check_code TEXT',
  ],
  submissions: [
    'id TEXT',
    'made_at TEXT!',
    'notice TEXT!',
    'round INTEGER!',
    'replaces TEXT',
    'code TEXT',
    'recipient TEXT!',
    'folder TEXT',
    'parts TEXT!',
    'sent_on TEXT',
    'way TEXT',
    'receipt TEXT',
  ],
  units: [
    'id TEXT',
    'full_name TEXT!',
    'address TEXT!',
    'postcode TEXT!',
    'phone TEXT!',
    'fax TEXT!',
    'contact TEXT!',
    'duty TEXT!',
    'own INTEGER!',
    'system TEXT',
    'created_at TEXT!',
    'changed_at TEXT!',
  ],
};

function columns(db: Database, table: string): readonly string[] {
  const references = new Map(
    db
      .all('SELECT * FROM pragma_foreign_key_list(?)', table)
      .map(row)
      .map((key) => [text(key, 'from'), ` → ${text(key, 'table')} ${text(key, 'on_delete')}`]),
  );
  return db
    .all('SELECT * FROM pragma_table_info(?)', table)
    .map(row)
    .map((column) => {
      const name = text(column, 'name');
      // SQLite itself marks the key of a STRICT table, which we do not write, as NOT NULL.
      const needed = integer(column, 'notnull') === 1 && integer(column, 'pk') === 0 ? '!' : '';
      return `${name} ${text(column, 'type')}${needed}${references.get(name) ?? ''}`;
    });
}

describe.each(DRIVERS)('the schema that the migrations make with $name', (driver) => {
  test('is the one written down here, every table STRICT', async () => {
    const db = await newDatabase(driver);
    const tables = db.all("SELECT * FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'").map(row);
    const found = tables.map((table) => [text(table, 'name'), columns(db, text(table, 'name'))]);
    expect(Object.fromEntries(found)).toEqual(SCHEMA);
    expect(tables.map((table) => table.strict)).toEqual(tables.map(() => 1));
  });

  test.each([
    ["UPDATE forms SET kind = 'x'", 'CHECK'],
    ["UPDATE forms SET fields = '{'", 'CHECK'],
    ['UPDATE forms SET version = 0', 'CHECK'],
    ["UPDATE forms SET photo_layout = 'x'", 'CHECK'],
    ["UPDATE forms SET version = 'x'", 'TEXT value in INTEGER column'],
    ['UPDATE forms SET narrative = NULL', 'NOT NULL'],
    ["INSERT INTO form_photos VALUES ('p', 'none', 0, 'none', '', '', 1, 1, '', NULL)", 'FOREIGN KEY'],
  ])('refuses %s', async (sql, problem) => {
    const db = await newDatabase(driver);
    db.run(
      `INSERT INTO forms (id, notice, kind, version, reporting_unit, fields, narrative, opinions, created_at, changed_at, sample)
       VALUES ('f', 'n', 'unit', 1, '', '{}', '', '{}', '', '', 0)`,
    );
    expect(() => db.run(sql)).toThrow(problem);
  });
});
