import { basename, dirname } from 'node:path';
import type { ExportRecord } from '../../shared/api/model.ts';
import type { StoredExport } from '../database/exports.ts';

/** An export for the window; current while the form has the version that was exported. */
export function exportRecord(stored: StoredExport, version: number): ExportRecord {
  const { id, at, path, draft, formVersion, checkCode, proof } = stored;
  return {
    id,
    at,
    path,
    fileName: basename(path),
    folder: dirname(path),
    draft,
    current: formVersion === version,
    checkCode,
    proof: proof && { words: proof.words, photos: proof.photos },
  };
}
