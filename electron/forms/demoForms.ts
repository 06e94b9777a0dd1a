import { type FormFile, parseFormFile } from '../../shared/form/formFile.ts';
import { FORM_KINDS, type FormKind } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { readJson } from '../files/readFile.ts';
import { resourcePath } from '../files/resources.ts';
import type { FindNotice } from '../notices/notices.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import { readPhoto } from '../photos/readPhoto.ts';
import { drawSamplePhotos } from '../photos/samplePhoto.ts';
import { exportForm } from './exportForm.ts';
import { type CheckedForm, checkedForm } from './loadForm.ts';

const MAX_SAMPLE_BYTES = 1024 * 1024;

/** Writes both forms from made-up data, marked 样例, into a folder and answers their paths. Errors as exportForm. */
export async function exportDemo(folder: string, findNotice: FindNotice): Promise<Result<readonly string[]>> {
  const paths: string[] = [];
  for (const kind of FORM_KINDS) {
    const form = await sampleForm(kind, findNotice);
    if (!form.ok) return form;
    const written = await exportForm(form.value, { folder, purpose: 'sample' });
    if (!written.ok) return written;
    paths.push(written.value.path);
  }
  return ok(paths);
}

/** The built-in sample of a kind with photos drawn by the program. */
export async function sampleForm(kind: FormKind, findNotice: FindNotice): Promise<Result<CheckedForm>> {
  const file = await sampleFile(kind, findNotice);
  if (!file.ok) return file;
  const limits = intakeLimits(file.value.definition.notice);
  const drawn = (await drawSamplePhotos()).slice(0, file.value.content.photos.length);
  return ok(checkedForm(file.value, await Promise.all(drawn.map((bytes) => readPhoto(bytes, limits)))));
}

/** The text of the built-in sample of a kind. */
export async function sampleFile(kind: FormKind, findNotice: FindNotice): Promise<Result<FormFile>> {
  const value = await readJson(resourcePath('samples', `${kind}.json`), MAX_SAMPLE_BYTES, 'formFileNotJson');
  return value.ok ? parseFormFile(value.value, findNotice) : value;
}
