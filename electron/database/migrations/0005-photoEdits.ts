import type { Database } from '../driver.ts';

/*
 * photo_layout: how the photos of a form stand on paper. edit: what is done to a picture on its way to every rendition
 * (shared/photo/edit.ts), empty for nothing; width_px and height_px stay those of the upright picture before it.
 */
const SCHEMA = `
ALTER TABLE forms ADD COLUMN photo_layout TEXT NOT NULL DEFAULT 'auto' CHECK (photo_layout IN ('auto', 'single', 'pairs'));
ALTER TABLE form_photos ADD COLUMN edit TEXT NOT NULL DEFAULT '';
`;

export function photoEdits(db: Database): void {
  db.exec(SCHEMA);
}
