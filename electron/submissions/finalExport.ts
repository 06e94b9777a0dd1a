import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { SubmissionBlock } from '../../shared/submission/model.ts';
import { exportsOf, type StoredExport } from '../database/exports.ts';
import type { StoredForm } from '../database/forms.ts';
import { hashFile } from '../packages/hashFile.ts';
import type { Services } from '../services.ts';

/** What keeps a form back, without the form. */
export type Obstacle = Pick<SubmissionBlock, 'code' | 'details'>;

/** A final export that is of the form as it is now, its file as it was written. */
export interface FinalExport {
  readonly exported: StoredExport;
  readonly bytes: number;
}

/** The Word file to be handed in, or what keeps it back. `workCancelled`. */
export async function finalExport(
  { store }: Pick<Services, 'store'>,
  form: StoredForm,
  signal: AbortSignal,
): Promise<Result<FinalExport | Obstacle>> {
  const exports = exportsOf(store.database, form.id);
  const [exported] = exports.filter(({ draft }) => !draft);
  if (!exported) return ok(obstacle(exports.length > 0 ? 'onlyDraft' : 'notExported'));
  if (exported.formVersion !== form.version) return ok(obstacle('exportOutdated'));
  const details = { file: basename(exported.path) };
  const found = await hashFile(exported.path, signal);
  if (!found.ok) return signal.aborted ? fail('workCancelled') : ok(obstacle('exportFileGone', details));
  const { bytes, sha256 } = found.value;
  return ok(sha256 === exported.sha256 ? { exported, bytes } : obstacle('exportFileChanged', details));
}

const obstacle = (code: Obstacle['code'], details: Obstacle['details'] = {}): Obstacle => ({ code, details });
