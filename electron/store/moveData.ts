import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { movedNote, unfinishedNote } from '../../shared/messages/dataFolder.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from '../database/driver.ts';
import { chooseDriver } from '../database/open.ts';
import { isWholeCopy } from '../database/verify.ts';
import { copyVerified } from '../files/copyFile.ts';
import { syncFolder } from '../files/writeFile.ts';
import { bytesBelow, filesToCopy, freeBytes } from './dataFiles.ts';
import { folderFailure, pathsIn } from './dataFolder.ts';
import type { Store } from './openStore.ts';
import { writePointer } from './pointer.ts';

/** What a move needs to know. Nothing else may write to the store meanwhile. */
export interface Move {
  readonly store: Store;
  /** The folder that will hold the data: not there yet, or empty. */
  readonly to: string;
  readonly pointerFile: string;
  /** Whether the old data goes at the next good start from the new place; else it is kept. */
  readonly removeOld: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Copies a data folder to a new place, verifies the copy, and records the new place; the very next start is from there. Until that
 * record is written the old place is in force, whenever the program ends. `dataPlaceUnfit`, `diskFull`, `dataCopyFailed`,
 * `dataFolderNotWritable` (of the record), `workCancelled`; after each of them all is as before.
 */
export async function moveData(move: Move): Promise<Result<undefined>> {
  const { store, to, signal } = move;
  if (!(await isFit(store.folder, to))) return fail('dataPlaceUnfit', { folder: to });
  if ((await bytesBelow(store.folder)) > (await freeBytes(to))) return fail('diskFull', { folder: to });
  let moved: Result<undefined> | undefined;
  try {
    moved = await copyAll(move);
    if (moved.ok) moved = await record(move);
  } catch (error) {
    moved = signal.aborted ? fail('workCancelled') : copyFailure(to, error);
  }
  if (moved.ok) await markMoved(store.folder, to);
  else await clear(to);
  return moved;
}

/** Tells whoever finds the old folder, a person or the program, that the data is elsewhere; whether that could be written. */
export async function markMoved(old: string, to: string): Promise<boolean> {
  const { movedMark } = pathsIn(old);
  const marked = writeFile(movedMark, movedNote(to)).then(() =>
    rm(pathsIn(to).unfinishedMark, { force: true }),
  );
  return marked.then(
    () => true,
    () => false,
  );
}

/** Whether a folder can take the data: absent, empty, or with what a broken move left; and neither folder inside the other. */
async function isFit(from: string, to: string): Promise<boolean> {
  if (isInside(from, to) || isInside(to, from)) return false;
  await clear(to);
  const names = await readdir(to).catch((error: unknown) => (isAbsent(error) ? [] : undefined));
  return names?.length === 0;
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below !== '..' && !below.startsWith(`..${sep}`);
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Removes a copy that is not in force. The mark in it, which every copy begins with, says that it is ours. */
async function clear(to: string): Promise<void> {
  if (existsSync(pathsIn(to).unfinishedMark))
    await rm(to, { recursive: true, force: true }).catch(() => undefined);
}

async function copyAll(move: Move): Promise<Result<undefined>> {
  const { store, to, signal, onProgress } = move;
  const files = await filesToCopy(store.folder);
  const total = files.length + 1;
  await mkdir(to, { recursive: true, mode: 0o700 });
  await writeFile(pathsIn(to).unfinishedMark, unfinishedNote());
  onProgress(0, total);
  if (!(await copyDatabase(store.database, pathsIn(to).database)))
    return fail('dataCopyFailed', { folder: to });
  for (const [at, { path }] of files.entries()) {
    onProgress(at + 1, total);
    if (signal.aborted) return fail('workCancelled');
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
    if (!(await copyVerified(join(store.folder, path), copy, signal)))
      return fail('dataCopyFailed', { folder: to });
    await syncFolder(dirname(copy));
  }
  await syncFolder(to);
  onProgress(total, total);
  return signal.aborted ? fail('workCancelled') : ok(undefined);
}

/** Copies the database as it stands and reads all of the copy; whether it is whole. */
async function copyDatabase(database: Database, copy: string): Promise<boolean> {
  await database.backup(copy);
  await using handle = await open(copy, 'r+');
  await handle.sync();
  return isWholeCopy(await chooseDriver(database.driver), copy, database);
}

async function record({ store, to, pointerFile, removeOld }: Move): Promise<Result<undefined>> {
  return writePointer(pointerFile, { folder: to, old: { folder: store.folder, remove: removeOld } });
}

function copyFailure(to: string, error: unknown): Result<never> {
  const failure = folderFailure(to, error);
  return !failure.ok && failure.error.code === 'diskFull' ? failure : fail('dataCopyFailed', { folder: to });
}
