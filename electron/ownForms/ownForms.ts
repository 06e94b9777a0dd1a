import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallRequest } from '../../shared/api/calls.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { type OwnForm, ownFormSchema } from '../../shared/form/ownForm.ts';
import { FORM_KINDS, type FormKind } from '../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { getSetting, setSetting } from '../database/settings.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { folderFailure, pathsIn } from '../store/dataFolder.ts';
import { keepOriginal, readOriginal } from '../store/originals.ts';

/** Looking a file through and filling it once, on a slow office PC. */
const LIMITS = { timeoutMs: 60_000, maxMemoryBytes: 1024 * 1024 * 1024 };

const keyOf = (notice: string) => `ownForms:${notice}`;
const stored = z.array(ownFormSchema);

/** The association's own Word files that were put in for a notice, one for a kind of form. */
export const ownForms = ({ store }: Pick<Services, 'store'>, notice = DEFAULT_NOTICE): readonly OwnForm[] =>
  stored.safeParse(getSetting(store.database, keyOf(notice))).data ?? [];

/**
 * Looks a Word file through and keeps it for the kinds of form that are in it, in the place of an earlier one; those of the notice as they
 * are now. Failures of inspectOwnForms, of the notice, the work, the disk; after each of them all is as before.
 */
export async function putInOwnForm(
  services: Services,
  { notice: id = DEFAULT_NOTICE, data, name, job }: CallRequest<'ownForms.putIn'>,
): Promise<Result<readonly OwnForm[]>> {
  const notice = services.findNotice(id);
  if (!notice.ok) return notice;
  const file = new Uint8Array(Buffer.from(data, 'base64'));
  const definitions = FORM_KINDS.map((kind) => formDefinition(notice.value, kind));
  const found = await services.jobs.run(job, (signal) =>
    services.workers.run('inspectOwnForms', { file, definitions }, { ...LIMITS, signal }),
  );
  if (!found.ok) return found;
  const folder = folderOf(services, id);
  const kept = await makeFolder(folder).then((made) => (made.ok ? keepOriginal(folder, file) : made));
  if (!kept.ok) return kept;
  const putInAt = services.surroundings.now().toISOString();
  const forms = found.value.map((form) => ({ ...form, sha256: kept.value.sha256, name, putInAt }));
  const kinds = new Set(forms.map(({ kind }) => kind));
  return keepList(services, id, [...ownForms(services, id).filter(({ kind }) => !kinds.has(kind)), ...forms]);
}

/** Takes the file for a kind of form out; those that are left. A file that stands for no kind any more goes. */
export const takeOutOwnForm = (
  services: Services,
  { notice: id = DEFAULT_NOTICE, kind }: CallRequest<'ownForms.takeOut'>,
): Promise<Result<readonly OwnForm[]>> =>
  keepList(
    services,
    id,
    ownForms(services, id).filter((form) => form.kind !== kind),
  );

/** The bytes of the file for a kind of form; `ownFormMissing` where none stands, or is what it was. */
export async function ownFormFile(
  services: Services,
  notice: string,
  kind: FormKind,
): Promise<Result<Uint8Array>> {
  const form = ownForms(services, notice).find((each) => each.kind === kind);
  if (!form) return fail('ownFormMissing');
  const bytes = await readOriginal(folderOf(services, notice), form.sha256);
  return bytes.ok ? bytes : fail('ownFormMissing');
}

/** Stores which files stand for which kinds; the row first, then the files that it names no more: one that stays behind harms nobody. */
async function keepList(
  services: Services,
  notice: string,
  forms: readonly OwnForm[],
): Promise<Result<readonly OwnForm[]>> {
  const before = ownForms(services, notice);
  const saved = setSetting(services.store.database, keyOf(notice), z.json().parse(forms));
  if (!saved.ok) return saved;
  const used = new Set(forms.map(({ sha256 }) => sha256));
  const gone = before.filter(({ sha256 }) => !used.has(sha256));
  await Promise.allSettled(
    gone.map(({ sha256 }) => rm(join(folderOf(services, notice), sha256), { force: true })),
  );
  return ok(forms);
}

const folderOf = ({ store }: Services, notice: string) => join(pathsIn(store.folder).notices, notice);

async function makeFolder(folder: string): Promise<Result<undefined>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return ok(undefined);
  } catch (error) {
    return folderFailure(folder, error);
  }
}
