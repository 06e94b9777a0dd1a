import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/result/result.ts';
import type { Receipt } from '../../shared/submission/stored.ts';
import { keptReceipts } from '../database/submissions.ts';
import { replaceFile } from '../files/writeFile.ts';
import { folderFailure } from '../store/dataFolder.ts';
import type { Store } from '../store/openStore.ts';

/** With its ending, so that the system knows the program for it. */
const ENDINGS = { pdf: '.pdf', jpeg: '.jpg', png: '.png' } as const;

const fileName = ({ sha256, kind }: Pick<Receipt, 'sha256' | 'kind'>) => sha256 + ENDINGS[kind];

/** Where the file of a receipt is kept. */
export const receiptFile = (
  { paths }: Pick<Store, 'paths'>,
  receipt: Pick<Receipt, 'sha256' | 'kind'>,
): string => join(paths.receipts, fileName(receipt));

/** Keeps the file of a receipt; `diskFull`, `dataFolderNotWritable`. */
export async function keepReceiptFile(
  store: Pick<Store, 'paths'>,
  receipt: Receipt,
  bytes: Uint8Array,
): Promise<Result<undefined>> {
  const path = receiptFile(store, receipt);
  try {
    if (!existsSync(path)) await replaceFile(path, bytes);
    return ok(undefined);
  } catch (cause) {
    return folderFailure(store.paths.receipts, cause);
  }
}

/** Removes the files of receipts that no hand-in has. Who calls has his turn (Services.pictureTurn). */
export async function removeUnusedReceipts({
  paths,
  database,
}: Pick<Store, 'paths' | 'database'>): Promise<void> {
  const kept = new Set(keptReceipts(database).map(fileName));
  const unused = (await readdir(paths.receipts)).filter((name) => !kept.has(name));
  await Promise.all(unused.map((name) => rm(join(paths.receipts, name), { force: true })));
}
