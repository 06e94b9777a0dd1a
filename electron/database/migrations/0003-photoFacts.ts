import type { Database } from '../driver.ts';

/*
 * What was found out about a photo when it was read (shared/photo/facts.ts); type is null for those that were taken in before.
 * unused_since: since when no form has it, as the program noticed at a start.
 */
const SCHEMA = `
ALTER TABLE photos ADD COLUMN type TEXT;
ALTER TABLE photos ADD COLUMN taken_at TEXT;
ALTER TABLE photos ADD COLUMN rescued INTEGER NOT NULL DEFAULT 0 CHECK (rescued IN (0, 1));
ALTER TABLE photos ADD COLUMN frames INTEGER NOT NULL DEFAULT 1 CHECK (frames > 0);
ALTER TABLE photos ADD COLUMN fingerprint TEXT CHECK (fingerprint IS NULL OR length(fingerprint) = 32);
ALTER TABLE photos ADD COLUMN unused_since TEXT;
`;

export function photoFacts(db: Database): void {
  db.exec(SCHEMA);
}
