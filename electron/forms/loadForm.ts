import { dirname, resolve } from 'node:path';
import { checkForm } from '../../shared/form/check.ts';
import type { PhotoEntry } from '../../shared/form/content.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { type FormFile, parseFormFile } from '../../shared/form/formFile.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import type { PhotoEdit } from '../../shared/photo/edit.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readBytes, readJson } from '../files/readFile.ts';
import type { FindNotice } from '../notices/notices.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import { type Photo, readPhoto } from '../photos/readPhoto.ts';

/** Above every bound of the form file's own schema together (bytes). */
const MAX_FORM_FILE_BYTES = 8 * 1024 * 1024;

/** A form with its photos, checked. `photos` runs beside content.photos; undefined is one that could not be read. */
export interface CheckedForm extends Omit<FormFile, 'removals'> {
  readonly photos: readonly (Photo | undefined)[];
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a form file and its photos (relative paths count from the file). A photo that cannot be used is a
 * finding, not a failure: the rest of the form is checked all the same. Errors: those of reading and parseFormFile.
 */
export async function loadForm(path: string, findNotice: FindNotice): Promise<Result<CheckedForm>> {
  const value = await readJson(path, MAX_FORM_FILE_BYTES, 'formFileNotJson');
  if (!value.ok) return value;
  const file = parseFormFile(value.value, findNotice);
  if (!file.ok) return file;
  const { definition, content } = file.value;
  return ok(checkedForm(file.value, await readPhotos(content.photos, dirname(path), definition.notice)));
}

/** A form and its photos with everything that the checks found. */
export function checkedForm(
  { definition, content, removals }: FormFile,
  photos: readonly Result<Photo>[],
): CheckedForm {
  return {
    definition,
    content,
    photos: photos.map((photo) => (photo.ok ? photo.value : undefined)),
    findings: [...checkForm(definition, content), ...photos.flatMap(unreadable), ...removals],
  };
}

function unreadable(photo: Result<Photo>, at: number): Finding[] {
  if (photo.ok) return [];
  const { code, details } = photo.error;
  return [
    {
      code: 'photoUnreadable',
      field: 'photos',
      severity: 'error',
      details: { ...details, number: at + 1, reason: code },
    },
  ];
}

/** One after the other: a decoded photo takes hundreds of megabytes. */
async function readPhotos(
  entries: readonly PhotoEntry[],
  folder: string,
  notice: Notice,
): Promise<readonly Result<Photo>[]> {
  const photos: Result<Photo>[] = [];
  for (const { file, edit } of entries) photos.push(await readPhotoFile(resolve(folder, file), notice, edit));
  return photos;
}

async function readPhotoFile(
  path: string,
  notice: Notice,
  edit: PhotoEdit | undefined,
): Promise<Result<Photo>> {
  const bytes = await readBytes(path, notice.photos.maxBytes);
  if (bytes.ok) return readPhoto(bytes.value, intakeLimits(notice), edit);
  return bytes.error.code === 'fileMissing' ? fail('photoMissing', bytes.error.details) : bytes;
}
