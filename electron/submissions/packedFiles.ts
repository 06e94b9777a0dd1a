import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readSubmission, type StoredSubmission } from '../database/submissions.ts';
import type { Services } from '../services.ts';

/** A file that lies in the folder of a mail for whoever gets it. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The folder of a mail, and what a person attaches from it. */
export interface PackedPart {
  readonly stored: StoredSubmission;
  readonly folder: string;
  readonly attachments: readonly PackedFile[];
}

/**
 * The mail of a part (from 1), all of it there. `submissionMissing`; `callInvalid` where there is no such part (also of a hand-in that was
 * only noted); `submissionFolderGone`; `submissionFileGone`, `submissionFileChanged` (by its size) of a file in it.
 */
export async function packedPart(
  { store }: Services,
  { id, part }: { readonly id: string; readonly part: number },
): Promise<Result<PackedPart>> {
  const stored = readSubmission(store.database, id);
  if (!stored.ok) return stored;
  const { packing, files, folder: whole } = stored.value;
  const kept = packing.parts[part - 1];
  if (whole === null || !kept) return fail('callInvalid', { path: 'part' });
  const folder = join(whole, kept.name);
  if (!(await sizeOf(folder))) return fail('submissionFolderGone', { folder });
  const loose = files.filter((file) => file.part === part && file.purpose !== 'manifest');
  const attachments = (kept.zip ? [{ ...kept.zip, path: kept.zip.name }] : loose).map(
    ({ path, bytes, sha256 }) => ({ path: join(folder, path), bytes, sha256 }),
  );
  for (const { path, bytes } of attachments) {
    const found = await sizeOf(path);
    const file = basename(path);
    if (!found) return fail('submissionFileGone', { file });
    if (found.size !== bytes) return fail('submissionFileChanged', { file });
  }
  return ok({ stored: stored.value, folder, attachments });
}

const sizeOf = (path: string) => stat(path).catch(() => undefined);
