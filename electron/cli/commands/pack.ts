import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FailureCode } from '../../../shared/result/codes.ts';
import { ok, type Result } from '../../../shared/result/result.ts';
import { type CheckedForm, loadForm } from '../../forms/loadForm.ts';
import type { ReadPhoto } from '../../photos/readPhoto.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import { byTenths } from '../byTenths.ts';
import type { Call, Command } from '../command.ts';
import { packStored } from '../packStored.ts';
import { withPhotoReader } from '../photoReader.ts';
import { exportedSoFar, fileOfFailure, USAGE_PROBLEMS } from '../texts.ts';
import { type CallApplication, withApplication } from '../withApplication.ts';
import { storeForm } from './new.ts';

/** The folder of a hand-in: of stored forms as they were exported, or of form files, which are exported on the way. */
export const packCommand: Command = {
  takesInput: 'several',
  needsOut: true,
  options: ['out', 'zip', 'split', 'eml', 'earlier-scans', 'data-dir'],
  run: async (call) => {
    if (call.ids.length === call.inputs.length)
      return withApplication(call, (application, { onProgress }) =>
        packStored(application, call, { forms: call.ids, onProgress }),
      );
    return call.ids.length === 0
      ? packFiles(call)
      : failureAnswer({ code: 'usage', details: { problem: USAGE_PROBLEMS.packMixed } });
  },
};

/** Packed from a store of their own, which is gone afterwards. */
async function packFiles(call: Call): Promise<Answer> {
  const loaded = await withPhotoReader((read) => loadAll(call, read));
  if ('exit' in loaded) return loaded;
  const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-pack-'));
  const dataFolder = join(folder, 'data');
  try {
    const ids: string[] = [];
    const storing = { ...call, dataFolder, out: join(folder, 'out') };
    const stored = await withApplication(storing, async (application) => {
      const told = byTenths((done, total) => total > 1 && call.tell(exportedSoFar(done, total)));
      for (const form of loaded.forms) {
        const id = await storeExported(application, form);
        if (!id.ok) return failureAnswer(id.error, aboutFile(form.file));
        ids.push(id.value);
        told(ids.length, loaded.forms.length);
      }
      return DONE;
    });
    if (stored.exit !== 0) return stored;
    return await withApplication({ ...call, dataFolder }, (application, { onProgress }) =>
      packStored(application, call, { forms: ids, onProgress }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const DONE: Answer = { exit: 0, lines: [], value: {} };

interface LoadedForm {
  readonly file: string;
  readonly form: CheckedForm;
}

/** The forms of the files, or what is wrong with the first that cannot be used: a photo that cannot be read is that too. */
async function loadAll(
  { inputs, findNotice }: Call,
  read: ReadPhoto,
): Promise<{ readonly forms: readonly LoadedForm[] } | Answer> {
  const forms: LoadedForm[] = [];
  for (const file of inputs) {
    const form = await loadForm(file, findNotice, read);
    if (!form.ok) return failureAnswer(form.error, aboutFile(file));
    const unread = form.value.findings.find(({ code }) => code === 'photoUnreadable');
    if (unread)
      return failureAnswer(
        { code: unread.details.reason as FailureCode, details: unread.details },
        aboutFile(file),
      );
    forms.push({ file, form: form.value });
  }
  return { forms };
}

const aboutFile = (file: string): Pick<Answer, 'lines' | 'value'> => ({
  lines: [fileOfFailure(basename(file))],
  value: { file: basename(file) },
});

/** Takes a form in and exports it; its id. Errors in the form keep it back. */
async function storeExported(
  application: CallApplication,
  { file, form }: LoadedForm,
): Promise<Result<string>> {
  const id = await storeForm(application, form, dirname(file));
  if (!id.ok) return id;
  const exported = await application('forms.export', { id: id.value, draft: false, job: randomUUID() });
  return exported.ok ? ok(id.value) : exported;
}
