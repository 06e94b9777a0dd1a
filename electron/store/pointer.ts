import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { replaceFile } from '../files/writeFile.ts';
import { folderFailure, usualFolder } from './dataFolder.ts';

const absolute = z.string().max(4_096).refine(isAbsolute);

const pointer = z.strictObject({
  format: z.literal(1),
  folder: absolute,
  old: z.strictObject({ folder: absolute, remove: z.boolean() }).optional(),
});

/** Where the data is, when it is not at its usual place. `old` is where it was, until the next good start settles that. */
export interface Pointer {
  readonly folder: string;
  readonly old?: { readonly folder: string; readonly remove: boolean } | undefined;
}

/** The file that remembers the chosen place: beside the usual one, so that every door finds it. */
export function pointerFile(usual: string = usualFolder()): string {
  return join(dirname(usual), 'jianbiaotong-data.json');
}

/** What the file says, undefined where there is none; `dataPlaceUnreadable`. */
export function readPointer(file: string): Result<Pointer | undefined> {
  try {
    const { folder, old } = pointer.parse(JSON.parse(readFileSync(file, 'utf8')));
    return ok({ folder, ...(old && { old }) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok(undefined);
    return fail('dataPlaceUnreadable', { file });
  }
}

/** Replaces what the file says in one step that survives a power cut; `dataFolderNotWritable`, `diskFull`. */
export async function writePointer(file: string, said: Pointer): Promise<Result<undefined>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, Buffer.from(JSON.stringify({ format: 1, ...said })));
    return ok(undefined);
  } catch (error) {
    return folderFailure(dirname(file), error);
  }
}
