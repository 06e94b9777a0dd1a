import type { Database } from '../driver.ts';

/* content: what the form said when the file was made (shared/form/exportedContent.ts); null for files of before. */
const SCHEMA = `
ALTER TABLE exports ADD COLUMN content TEXT CHECK (content IS NULL OR json_valid(content));
`;

export function exportContent(db: Database): void {
  db.exec(SCHEMA);
}
