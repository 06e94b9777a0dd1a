import { access } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { FailureCode } from '../../shared/result/codes.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { readExport } from '../database/exports.ts';
import type { Services } from '../services.ts';

type Done = Promise<Result<Record<string, never>>>;

/** Shows the file of an export in its folder; `exportMissing`, `exportFileGone`, `folderNotOpened`. */
export const showExport = ({ store, surroundings }: Services, id: string): Done =>
  withFile(store, id, async (path) =>
    (await surroundings.showFile(path)) ? ok({}) : fail('folderNotOpened', { folder: dirname(path) }),
  );

/** Opens it in the system's program for such files; `exportMissing`, `exportFileGone`, `fileNotOpened`. */
export const openExport = ({ store, surroundings }: Services, id: string): Done =>
  withFile(store, id, (path) => doing(surroundings.openFile, path, 'fileNotOpened'));

/** Puts the file itself into the clipboard; `exportMissing`, `exportFileGone`, `fileNotCopied`. */
export const copyExport = ({ store, surroundings }: Services, id: string): Done =>
  withFile(store, id, (path) => doing(surroundings.copyFile, path, 'fileNotCopied'));

/** What the program writes for people, and a system opens without running anything. */
const OPENED_ENDINGS: ReadonlySet<string> = new Set(['.docx']);

async function doing(
  act: ((path: string) => Promise<boolean>) | undefined,
  path: string,
  code: FailureCode,
): Done {
  const allowed = OPENED_ENDINGS.has(extname(path).toLowerCase());
  return allowed && (await act?.(path)) ? ok({}) : fail(code, { file: basename(path) });
}

async function withFile({ database }: Services['store'], id: string, act: (path: string) => Done): Done {
  const found = readExport(database, id);
  if (!found.ok) return found;
  const { path } = found.value;
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return exists ? act(path) : fail('exportFileGone', { file: basename(path) });
}
