import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { runProgram } from './runProgram.ts';
import { PLACE_PREFIX, removeOldPlaces, removePlace } from './workPlace.ts';

/** Far above a form with all its photos (bytes). */
const MAX_PDF_BYTES = 48 * 1024 * 1024;

export interface ConvertOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Where the folder of the work is made. */
  readonly temporary?: string;
}

/**
 * Lets LibreOffice make a PDF of a docx, in a folder of its own that is gone afterwards, with a profile of its own: the
 * person's stays untouched, and a LibreOffice that is open is not disturbed. `officeFailed`, `workTimedOut`,
 * `workCancelled`, `workTooLarge`.
 */
export async function convertToPdf(
  program: string,
  docx: Uint8Array,
  { timeoutMs, signal, temporary = tmpdir() }: ConvertOptions,
): Promise<Result<Uint8Array>> {
  if (signal.aborted) return fail('workCancelled');
  await removeOldPlaces(temporary);
  const place = await mkdtemp(join(temporary, PLACE_PREFIX)).catch(() => undefined);
  if (place === undefined) return fail('officeFailed');
  try {
    await writeFile(join(place, 'form.docx'), docx);
    const end = await runProgram(program, argumentsIn(place), { timeoutMs, signal, folder: place });
    if (end !== 'done') return fail(END_CODES[end]);
    return await resultIn(place);
  } catch {
    return fail('officeFailed');
  } finally {
    await removePlace(place);
  }
}

const END_CODES = { failed: 'officeFailed', timedOut: 'workTimedOut', cancelled: 'workCancelled' } as const;

const argumentsIn = (place: string): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`,
  '--headless',
  '--norestore',
  '--nolockcheck',
  '--nodefault',
  '--nofirststartwizard',
  '--convert-to',
  'pdf',
  '--outdir',
  place,
  join(place, 'form.docx'),
];

/** LibreOffice ends without an error where it could not read the file: only the PDF tells. */
async function resultIn(place: string): Promise<Result<Uint8Array>> {
  const path = join(place, 'form.pdf');
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return fail('officeFailed');
  if (found.size > MAX_PDF_BYTES) return fail('workTooLarge');
  return ok(new Uint8Array(await readFile(path)));
}
