import type { Database } from '../driver.ts';

/*
 * filing, paper: marks of a form (shared/api/model.ts), no content. known_as: by what the check code knows a picture that came in a
 * package; null for one taken in here. Files of a submission that belong to a form go with it; so do its scans.
 */
const SCHEMA = `
ALTER TABLE forms ADD COLUMN filing TEXT NOT NULL DEFAULT '{"name":"","on":null}' CHECK (json_valid(filing));
ALTER TABLE forms ADD COLUMN paper TEXT NOT NULL
  DEFAULT '{"handedTo":"","handedOn":null,"copies":null,"checked":null}' CHECK (json_valid(paper));
ALTER TABLE form_photos ADD COLUMN known_as TEXT;

CREATE TABLE scans (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  turns INTEGER NOT NULL CHECK (turns IN (0, 1, 2, 3)),
  added_at TEXT NOT NULL,
  UNIQUE (form_id, position)
) STRICT;

CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  notice TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round > 0),
  replaces TEXT,
  code TEXT,
  recipient TEXT NOT NULL CHECK (json_valid(recipient)),
  folder TEXT,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  sent_on TEXT,
  way TEXT,
  receipt TEXT CHECK (receipt IS NULL OR json_valid(receipt))
) STRICT;

CREATE TABLE submission_forms (
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  form_id TEXT NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  form_version INTEGER NOT NULL CHECK (form_version > 0),
  check_code TEXT,
  PRIMARY KEY (submission_id, form_id)
) STRICT;
CREATE INDEX submission_forms_by_form ON submission_forms (form_id);

CREATE TABLE submission_files (
  id INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  form_id TEXT REFERENCES forms (id) ON DELETE CASCADE,
  part INTEGER NOT NULL CHECK (part > 0),
  path TEXT NOT NULL,
  purpose TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX submission_files_by_submission ON submission_files (submission_id);
CREATE INDEX submission_files_by_form ON submission_files (form_id);
`;

export function submissions(db: Database): void {
  db.exec(SCHEMA);
}
