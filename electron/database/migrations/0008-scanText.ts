import type { Database } from '../driver.ts';

/*
 * check_code: of the text that the scanned paper was printed of; null where nobody knows it. Of what was scanned before this column it is
 * the last final Word file that was there by then.
 */
const SCHEMA = `
ALTER TABLE scans ADD COLUMN check_code TEXT;
UPDATE scans SET check_code = (
  SELECT exports.check_code FROM exports
  WHERE exports.form_id = scans.form_id AND exports.draft = 0 AND exports.at <= scans.added_at
  ORDER BY exports.rowid DESC LIMIT 1
);
`;

export function scanText(db: Database): void {
  db.exec(SCHEMA);
}
