import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { FormScan } from '../../shared/api/model.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { MAX_SCANS } from '../../shared/scan/scan.ts';
import { normaliseLine } from '../../shared/text/normalise.ts';
import { readForm } from '../database/forms.ts';
import {
  addScan,
  putBackScan,
  removeScan,
  type StoredScan,
  scansOf,
  setScanCode,
  turnScan,
} from '../database/scans.ts';
import type { Services } from '../services.ts';
import { keepOriginal } from '../store/originals.ts';
import { dropTakenOffScan, noteTakenOffScan } from './inHand.ts';
import { isCodeOf, printedCode } from './printedCode.ts';
import type { ReadScan } from './readScan.ts';
import { decodeScan, keepCopy, scanBytes, scanCopy, scanNotice } from './scanCopy.ts';

type Scans = Result<readonly FormScan[]>;

/** The scans of a form in their order; `formMissing`. */
export function listScans({ store }: Services, form: string): Scans {
  const found = readForm(store.database, form);
  if (!found.ok) return found;
  return ok(
    scansOf(store.database, form).map(({ id, name, kind, bytes, pages, turns, code }) => ({
      id,
      name,
      kind,
      bytes,
      pages,
      turns,
      code,
    })),
  );
}

/**
 * Reads a scan in the child process and adds it to its form. `formMissing`, `scanAlreadyThere`, `scansFull`, failures of readScan, of
 * the work, of the disk.
 */
export async function addFormScan(services: Services, request: CallRequest<'scans.add'>): Promise<Scans> {
  const { store, jobs, tellProgress } = services;
  const { form, job } = request;
  const found = readForm(store.database, form);
  if (!found.ok) return found;
  const notice = scanNotice(services);
  if (!notice.ok) return notice;
  const bytes = new Uint8Array(Buffer.from(request.data, 'base64'));
  const onProgress = (done: number, total: number) => tellProgress({ job, done, total });
  const read = await jobs.run(job, (signal) =>
    decodeScan(services, bytes, { notice: notice.value, signal, onProgress }),
  );
  if (!read.ok) return read;
  return keepScan(services, { form, name: request.name, bytes, read: read.value, notice: notice.value });
}

interface NewScan {
  readonly form: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: ReadScan;
  readonly notice: Notice;
}

/** Takes its turn with whoever removes files: the form may have been erased while its scan was read. */
function keepScan(services: Services, { form, name, bytes, read, notice }: NewScan): Promise<Scans> {
  const { store, surroundings } = services;
  return services.pictureTurn(async () => {
    const still = readForm(store.database, form);
    if (!still.ok) return still;
    if (scansOf(store.database, form).length >= MAX_SCANS) return fail('scansFull', { max: MAX_SCANS });
    const kept = await keepOriginal(store.paths.scans, bytes);
    if (!kept.ok) return kept;
    const { sha256 } = kept.value;
    const free = notThere(services, form, sha256);
    if (!free.ok) return free;
    const added = addScan(store.database, form, {
      id: randomUUID(),
      sha256,
      kind: read.kind,
      name: normaliseLine(name).text,
      bytes: bytes.length,
      pages: read.pages,
      turns: 0,
      addedAt: surroundings.now().toISOString(),
      code: printedCode(services, still.value),
    });
    if (!added.ok) return added;
    // One that cannot be kept (a full disk) is made again when it is wanted.
    if (read.copy)
      await keepCopy(services, { sha256, kind: read.kind, name }, { notice, turns: 0, copy: read.copy });
    return listScans(services, form);
  });
}

/** The same file does not belong to a form twice; `scanAlreadyThere` with its number. */
function notThere({ store }: Services, form: string, sha256: string): Result<undefined> {
  const same = scansOf(store.database, form).findIndex((scan) => scan.sha256 === sha256);
  return same < 0 ? ok(undefined) : fail('scanAlreadyThere', { number: same + 1 });
}

/** A scan that its form has; `scanMissing`. */
function scanOn({ store }: Services, form: string, id: string): Result<StoredScan> {
  const found = scansOf(store.database, form).find((scan) => scan.id === id);
  return found ? ok(found) : fail('scanMissing', { file: '' });
}

/** Takes a scan off its form; it can be put back until the program ends, its file stays for a while. `scanMissing`. */
export async function removeFormScan(
  services: Services,
  { form, scan: id }: CallRequest<'scans.remove'>,
): Promise<Scans> {
  const { store, surroundings } = services;
  const scan = scanOn(services, form, id);
  if (!scan.ok) return scan;
  const removed = removeScan(store.database, form, id);
  if (!removed.ok) return removed;
  noteTakenOffScan(services, form, scan.value);
  // Its time without a form begins now (collectUnused.ts).
  const now = surroundings.now();
  await utimes(join(store.paths.scans, scan.value.sha256), now, now).catch(() => undefined);
  return listScans(services, form);
}

/** Puts a scan back that was taken off in this run, in its place where that is free. `formMissing`, `scanMissing`, `scanAlreadyThere`. */
export function putBackFormScan(services: Services, { form, scan: id }: CallRequest<'scans.putBack'>): Scans {
  const scan = services.takenOffScans.get(form)?.find((each) => each.id === id);
  if (!scan) return fail('scanMissing', { file: '' });
  const free = notThere(services, form, scan.sha256);
  if (!free.ok) return free;
  const put = putBackScan(services.store.database, form, scan);
  if (!put.ok) return put;
  dropTakenOffScan(services, form, id);
  return listScans(services, form);
}

/** Sets how a scan is turned; `scanMissing`. */
export function turnFormScan(services: Services, { form, scan, turns }: CallRequest<'scans.turn'>): Scans {
  const turned = turnScan(services.store.database, form, { scan, turns });
  return turned.ok ? listScans(services, form) : turned;
}

/** A person says of which text a scan is; `formMissing`, `callInvalid` for a code that no paper of the form has, `scanMissing`. */
export function setFormScanCode(
  services: Services,
  { form, scan, code }: CallRequest<'scans.setCode'>,
): Scans {
  const found = readForm(services.store.database, form);
  if (!found.ok) return found;
  if (!isCodeOf(services, found.value, code)) return fail('callInvalid', { path: 'code' });
  const set = setScanCode(services.store.database, form, { scan, code });
  return set.ok ? listScans(services, form) : set;
}

/**
 * What a scan looks like before it is turned (base64): a picture as it would leave the machine, a PDF as it came. `scanMissing`,
 * failures of readScan, of the work, of the disk.
 */
export async function readFormScan(
  services: Services,
  { form, scan: id }: CallRequest<'scans.read'>,
): Promise<Result<{ readonly data: string }>> {
  const scan = scanOn(services, form, id);
  if (!scan.ok) return scan;
  const bytes = await shownBytes(services, scan.value);
  return bytes.ok ? ok({ data: Buffer.from(bytes.value).toString('base64') }) : bytes;
}

async function shownBytes(services: Services, scan: StoredScan): Promise<Result<Uint8Array>> {
  if (scan.kind === 'pdf') return scanBytes(services, scan);
  const notice = scanNotice(services);
  if (!notice.ok) return notice;
  const copy = await scanCopy(services, scan, { notice: notice.value, turns: 0 });
  return copy.ok ? ok(copy.value.bytes) : copy;
}
