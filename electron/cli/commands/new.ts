import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { FailureCode } from '../../../shared/result/codes.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { type CheckedForm, loadForm } from '../../forms/loadForm.ts';
import { failureAnswer } from '../answer.ts';
import type { Command } from '../command.ts';
import { withPhotoReader } from '../photoReader.ts';
import { formReport } from '../reports.ts';
import { stored } from '../texts.ts';
import { type CallApplication, withApplication } from '../withApplication.ts';

/** Takes the form of a form file into the store. A photo that cannot be used is said before anything is stored. */
export const newCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['data-dir'],
  run: async (call) => {
    const form = await withPhotoReader((read) => loadForm(call.input, call.findNotice, read));
    if (!form.ok) return failureAnswer(form.error);
    const report = formReport(form.value);
    const unread = form.value.findings.find(({ code }) => code === 'photoUnreadable');
    if (unread)
      return failureAnswer({ code: unread.details.reason as FailureCode, details: unread.details }, report);
    return withApplication(call, async (application) => {
      const id = await storeForm(application, form.value, dirname(call.input));
      if (!id.ok) return failureAnswer(id.error);
      return {
        exit: 0,
        lines: [stored(id.value), ...report.lines],
        value: { id: id.value, ...report.value },
      };
    });
  },
};

/** Takes a form that was read from a file in a folder into the store; its id. Half a form is none. */
export async function storeForm(
  call: CallApplication,
  { content, filing }: CheckedForm,
  folder: string,
): Promise<Result<string>> {
  const created = await call('forms.create', { kind: content.kind });
  if (!created.ok) return created;
  const { id } = created.value;
  const filled = await fill(call, id, content, folder);
  const marked = filled.ok && filing ? await call('forms.mark', { id, marks: { filing } }) : filled;
  if (marked.ok) return ok(id);
  await call('forms.bin', { id });
  await call('forms.erase', { id });
  return marked;
}

async function fill(
  call: CallApplication,
  id: string,
  content: CheckedForm['content'],
  folder: string,
): Promise<Result<string>> {
  const { reportingUnit, fields, narrative, photoLayout, opinions } = content;
  const saved = await call('forms.save', {
    id,
    version: 1,
    changes: { reportingUnit, fields, narrative, opinions, ...(photoLayout && { photoLayout }) },
  });
  if (!saved.ok) return saved;
  let { version } = saved.value;
  for (const { file, edit } of content.photos) {
    const data = (await readFile(resolve(folder, file))).toString('base64');
    const prepared = await call('photos.prepare', { form: id, data, job: randomUUID() });
    if (!prepared.ok) return prepared;
    const { sha256 } = prepared.value;
    const added = await call('photos.add', { form: id, version, name: basename(file), sha256 });
    if (!added.ok) return added;
    version = added.value.version;
    const photo = added.value.photos.at(-1)?.id;
    if (!edit || photo === undefined) continue;
    const changed = await call('photos.edit', { form: id, version, photo, edit });
    if (!changed.ok) return changed;
    version = changed.value.version;
  }
  return captions(call, id, content);
}

async function captions(
  call: CallApplication,
  id: string,
  content: CheckedForm['content'],
): Promise<Result<string>> {
  const open = await call('forms.open', { id });
  if (!open.ok) return open;
  const { version, photos } = open.value;
  if (photos.length !== content.photos.length) return fail('photoNotOnForm');
  const changes = {
    photos: photos.map((photo, at) => ({ id: photo.id, caption: content.photos[at]?.caption ?? '' })),
  };
  const saved = await call('forms.save', { id, version, changes });
  return saved.ok ? ok(id) : saved;
}
