import type { Database } from '../driver.ts';

/*
 * sealed_code: the check code of the text on the sealed paper; null for no seal, and where nobody knows it. Of a seal of before this column
 * it is that of the last final Word file that was there by the end of the day (Beijing) of the seal.
 */
const SCHEMA = `
ALTER TABLE forms ADD COLUMN sealed_code TEXT;
UPDATE forms SET sealed_code = (
  SELECT exports.check_code FROM exports
  WHERE exports.form_id = forms.id AND exports.draft = 0 AND exports.at < forms.sealed_on || 'T16:00:00.000Z'
  ORDER BY exports.rowid DESC LIMIT 1
)
WHERE sealed_on IS NOT NULL;
`;

export function sealedText(db: Database): void {
  db.exec(SCHEMA);
}
