import type { Database } from '../driver.ts';
import { firstSchema } from './0001-firstSchema.ts';
import { marksAndUnitValues } from './0002-marksAndUnitValues.ts';
import { photoFacts } from './0003-photoFacts.ts';
import { exportProof } from './0004-exportProof.ts';
import { photoEdits } from './0005-photoEdits.ts';
import { submissions } from './0006-submissions.ts';
import { exportContent } from './0007-exportContent.ts';
import { scanText } from './0008-scanText.ts';
import { sealedText } from './0009-sealedText.ts';

/** One step of the schema. It runs inside a transaction, with foreign keys off and checked afterwards. */
export type Migration = (db: Database) => void;

/** Append only: the number of a migration, from 1, is its place, and user_version counts those that have run. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  marksAndUnitValues,
  photoFacts,
  exportProof,
  photoEdits,
  submissions,
  exportContent,
  scanText,
  sealedText,
];
