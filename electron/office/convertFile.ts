import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { runProgram } from './runProgram.ts';
import { PLACE_PREFIX, removeOldPlaces, removePlace } from './workPlace.ts';

/** Far above a form with all its photos (bytes). */
const MAX_RESULT_BYTES = 48 * 1024 * 1024;

/** From what to what: the ending of the file that is given, that of the one that is made. */
export interface Conversion {
  readonly from: 'docx' | 'doc' | 'rtf';
  readonly to: 'pdf' | 'docx';
}

export interface ConvertOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Where the folder of the work is made. */
  readonly temporary?: string;
}

/**
 * Lets LibreOffice make one kind of file of another, in a folder of its own that is gone afterwards, with a profile of its own: the
 * person's stays untouched, and a LibreOffice that is open is not disturbed. What the file links to is not fetched and no macro of
 * it runs. `officeFailed`, `workTimedOut`, `workCancelled`, `workTooLarge`.
 */
export async function convertFile(
  program: string,
  file: Uint8Array,
  { from, to }: Conversion,
  { timeoutMs, signal, temporary = tmpdir() }: ConvertOptions,
): Promise<Result<Uint8Array>> {
  if (signal.aborted) return fail('workCancelled');
  await removeOldPlaces(temporary);
  const place = await mkdtemp(join(temporary, PLACE_PREFIX)).catch(() => undefined);
  if (place === undefined) return fail('officeFailed');
  try {
    await writeProfile(join(place, 'profile'));
    await writeFile(join(place, `form.${from}`), file);
    const options = argumentsIn(place, join(place, `form.${from}`), to);
    const end = await runProgram(program, options, { timeoutMs, signal, folder: place });
    if (end !== 'done') return fail(END_CODES[end]);
    return await resultIn(join(place, 'made', `form.${to}`));
  } catch {
    return fail('officeFailed');
  } finally {
    await removePlace(place);
  }
}

const END_CODES = { failed: 'officeFailed', timedOut: 'workTimedOut', cancelled: 'workCancelled' } as const;

const argumentsIn = (place: string, file: string, to: Conversion['to']): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`,
  '--headless',
  '--norestore',
  '--nolockcheck',
  '--nodefault',
  '--nofirststartwizard',
  '--convert-to',
  to,
  '--outdir',
  join(place, 'made'),
  file,
];

/** The file may come from anybody: nothing that it refers to is fetched, nothing in it is run. */
const SETTINGS = [
  ['Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Security/Scripting', 'DisableActiveContent', 'true'],
] as const;

async function writeProfile(profile: string): Promise<void> {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`,
  );
}

/** LibreOffice ends without an error where it could not read the file: only what it made tells. */
async function resultIn(path: string): Promise<Result<Uint8Array>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0) return fail('officeFailed');
  if (found.size > MAX_RESULT_BYTES) return fail('workTooLarge');
  return ok(new Uint8Array(await readFile(path)));
}
