import type { Database } from '../driver.ts';

/*
 * unit_values: the own unit as it was when the form was filled from it, or when its differences were last answered; null for
 * a form that was never filled from it. The marks (finished, acknowledged, sealed_on, handed_in_on) are no content.
 */
const SCHEMA = `
ALTER TABLE forms ADD COLUMN unit_values TEXT CHECK (unit_values IS NULL OR json_valid(unit_values));
ALTER TABLE forms ADD COLUMN finished TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(finished));
ALTER TABLE forms ADD COLUMN acknowledged TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(acknowledged));
ALTER TABLE forms ADD COLUMN sealed_on TEXT;
ALTER TABLE forms RENAME COLUMN handed_in_at TO handed_in_on;
`;

export function marksAndUnitValues(db: Database): void {
  db.exec(SCHEMA);
}
