import { createHash } from 'node:crypto';
import type { CallRequest } from '../../shared/api/calls.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { RECEIPT_KINDS, type Receipt } from '../../shared/submission/stored.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { readSubmission, setReceipt } from '../database/submissions.ts';
import { hashFile } from '../packages/hashFile.ts';
import { detectFileType } from '../photos/fileType.ts';
import type { Services } from '../services.ts';
import { readHandIn } from './log.ts';
import { keepReceiptFile, receiptFile, removeUnusedReceipts } from './receiptFiles.ts';

/** A screenshot or a scanned page is far smaller (bytes). */
const MAX_RECEIPT_BYTES = 20 * 1024 * 1024;

/**
 * Keeps what shows that a hand-in arrived in the data folder, or lets go of it. `submissionMissing`; `receiptUnfit` of anything but PDF,
 * JPEG and PNG; `fileTooLarge`; failures of the disk.
 */
export function attachReceipt(
  services: Services,
  { id, receipt: file }: CallRequest<'submissions.receipt'>,
): Promise<Result<Submission>> {
  const { store } = services;
  return services.pictureTurn(async () => {
    const found = readSubmission(store.database, id);
    if (!found.ok) return found;
    const receipt = file === null ? ok(null) : await keep(services, file);
    if (!receipt.ok) return receipt;
    const set = setReceipt(store.database, id, receipt.value);
    await removeUnusedReceipts(store);
    return set.ok ? readHandIn(services, id) : set;
  });
}

/**
 * Opens the kept file in the system's program for it, as it was put in. `submissionMissing`; `callInvalid` where there is none;
 * `receiptGone` (also of one that was altered), `receiptNotOpened`.
 */
export async function openReceipt(
  { store, surroundings }: Services,
  { id }: CallRequest<'submissions.openReceipt'>,
): Promise<Result<Record<string, never>>> {
  const found = readSubmission(store.database, id);
  if (!found.ok) return found;
  const { receipt } = found.value;
  if (receipt === null) return fail('callInvalid', { path: 'id' });
  const path = receiptFile(store, receipt);
  const hashed = await hashFile(path);
  const details = { file: receipt.name };
  if (!hashed.ok || hashed.value.sha256 !== receipt.sha256) return fail('receiptGone', details);
  const opened = (await surroundings.openFile?.(path)) ?? false;
  return opened ? ok({}) : fail('receiptNotOpened', { ...details, path });
}

async function keep(
  { store }: Services,
  file: NonNullable<CallRequest<'submissions.receipt'>['receipt']>,
): Promise<Result<Receipt>> {
  const bytes = new Uint8Array(Buffer.from(file.data, 'base64'));
  const name = normaliseLine(file.name).text;
  if (bytes.length > MAX_RECEIPT_BYTES)
    return fail('fileTooLarge', { file: name, bytes: bytes.length, maxBytes: MAX_RECEIPT_BYTES });
  const type = detectFileType(bytes);
  const kind = RECEIPT_KINDS.find((each) => each === type);
  if (!kind) return fail('receiptUnfit', { file: name });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const receipt = { name, kind, bytes: bytes.length, sha256 };
  const kept = await keepReceiptFile(store, receipt, bytes);
  return kept.ok ? ok(receipt) : kept;
}
