import { ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { json, row } from './rows.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value of a setting, undefined while it was never set; whoever asks parses it. */
export function getSetting(db: Database, key: string): unknown {
  const found = db.get('SELECT value FROM settings WHERE key = ?', key);
  return found === undefined ? undefined : json(row(found), 'value');
}

/** Failures of the disk only. */
export function setSetting(db: Database, key: string, value: Json): Result<undefined> {
  return db.transaction(() => {
    db.run(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      JSON.stringify(value),
    );
    return ok(undefined);
  });
}
