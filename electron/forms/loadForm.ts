import { dirname, resolve } from 'node:path';
import { checkForm } from '../../shared/form/check.ts';
import type { PhotoEntry } from '../../shared/form/content.ts';
import { checkFiling } from '../../shared/form/filingCheck.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { type FormFile, parseFormFile } from '../../shared/form/formFile.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import type { PhotoFacts } from '../../shared/photo/facts.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { PrintedPhoto } from '../documents/formDocument.ts';
import { readBytes, readJson } from '../files/readFile.ts';
import type { FindNotice } from '../notices/notices.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import type { ReadPhoto } from '../photos/readPhoto.ts';

/** Above every bound of the form file's own schema together (bytes). */
const MAX_FORM_FILE_BYTES = 8 * 1024 * 1024;

/** A photo as it is printed, and what is known of it. */
export interface CheckedPhoto extends PrintedPhoto {
  readonly facts: PhotoFacts;
}

/** A form with its photos, checked. `photos` runs beside content.photos; undefined is one that could not be read. */
export interface CheckedForm extends Omit<FormFile, 'removals'> {
  readonly photos: readonly (CheckedPhoto | undefined)[];
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a form file and its photos (relative paths count from the file). A photo that cannot be used is a
 * finding, not a failure: the rest of the form is checked all the same. Errors: those of reading and parseFormFile.
 */
export async function loadForm(
  path: string,
  findNotice: FindNotice,
  read: ReadPhoto,
): Promise<Result<CheckedForm>> {
  const value = await readJson(path, MAX_FORM_FILE_BYTES, 'formFileNotJson');
  if (!value.ok) return value;
  const file = parseFormFile(value.value, findNotice);
  if (!file.ok) return file;
  const { definition, content } = file.value;
  const photos = await readPhotos(content.photos, dirname(path), definition.notice, read);
  return ok(checkedForm(file.value, photos));
}

/** A form and its photos with everything that the checks found. */
export function checkedForm(
  { definition, content, removals, filing }: FormFile,
  photos: readonly Result<CheckedPhoto>[],
): CheckedForm {
  const readable = photos.map((photo) => (photo.ok ? photo.value : undefined));
  const facts = readable.map((photo) => photo?.facts);
  return {
    definition,
    content,
    photos: readable,
    findings: [
      ...checkForm(definition, content, facts),
      ...(filing ? checkFiling(definition, content, filing) : []),
      ...photos.flatMap(unreadable),
      ...removals,
    ],
    ...(filing && { filing }),
  };
}

function unreadable(photo: Result<CheckedPhoto>, at: number): Finding[] {
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
  read: ReadPhoto,
): Promise<readonly Result<CheckedPhoto>[]> {
  const photos: Result<CheckedPhoto>[] = [];
  for (const { file, edit } of entries) {
    const bytes = await readPhotoFile(resolve(folder, file), notice);
    photos.push(bytes.ok ? await read(bytes.value, intakeLimits(notice), edit) : bytes);
  }
  return photos;
}

async function readPhotoFile(path: string, notice: Notice): Promise<Result<Uint8Array>> {
  const bytes = await readBytes(path, notice.photos.maxBytes);
  if (bytes.ok) return bytes;
  return bytes.error.code === 'fileMissing' ? fail('photoMissing', bytes.error.details) : bytes;
}
