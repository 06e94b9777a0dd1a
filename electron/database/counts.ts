import type { Database } from './driver.ts';
import { integer, row } from './rows.ts';

/** How many rows there are of what people make. */
export interface Counts {
  readonly forms: number;
  readonly photos: number;
  readonly exports: number;
  readonly scans: number;
}

export function countRows(db: Database): Counts {
  const of = (sql: string) => integer(row(db.get(sql)), 'count');
  return {
    forms: of('SELECT count(*) AS count FROM forms'),
    photos: of('SELECT count(*) AS count FROM form_photos'),
    exports: of('SELECT count(*) AS count FROM exports'),
    scans: of('SELECT count(*) AS count FROM scans'),
  };
}
