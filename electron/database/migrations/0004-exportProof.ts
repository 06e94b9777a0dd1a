import type { Database } from '../driver.ts';

/* proof: what the file was proven to hold before it got its name (shared/form/proof.ts); null for files of before. */
const SCHEMA = `
ALTER TABLE exports ADD COLUMN proof TEXT CHECK (proof IS NULL OR json_valid(proof));
`;

export function exportProof(db: Database): void {
  db.exec(SCHEMA);
}
