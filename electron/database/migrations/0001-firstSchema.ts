import type { Database } from '../driver.ts';

/*
 * Times are ISO instants in UTC, ids are UUIDs made by the caller. Columns that nothing writes yet stand for what is planned:
 * forms.unit_id, binned_at, handed_in_at and handed_in_way; exports.check_code.
 */
const SCHEMA = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  full_name TEXT NOT NULL,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  contact TEXT NOT NULL,
  duty TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  system TEXT CHECK (system IN ('inside', 'outside')),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE forms (
  id TEXT PRIMARY KEY,
  notice TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'activity')),
  unit_id TEXT REFERENCES units (id) ON DELETE SET NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  reporting_unit TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  narrative TEXT NOT NULL,
  opinions TEXT NOT NULL CHECK (json_valid(opinions)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  binned_at TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  handed_in_at TEXT,
  handed_in_way TEXT
) STRICT;
CREATE INDEX forms_by_unit ON forms (unit_id);

CREATE TABLE photos (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE form_photos (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES photos (sha256),
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  width_px INTEGER NOT NULL CHECK (width_px > 0),
  height_px INTEGER NOT NULL CHECK (height_px > 0),
  UNIQUE (form_id, position)
) STRICT;
CREATE INDEX form_photos_by_photo ON form_photos (sha256);

CREATE TABLE narrative_history (
  id INTEGER PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  narrative TEXT NOT NULL,
  words INTEGER NOT NULL CHECK (words >= 0)
) STRICT;
CREATE INDEX narrative_history_by_form ON narrative_history (form_id);

CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  form_version INTEGER NOT NULL CHECK (form_version > 0),
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  check_code TEXT
) STRICT;
CREATE INDEX exports_by_form ON exports (form_id);
`;

export function firstSchema(db: Database): void {
  db.exec(SCHEMA);
}
