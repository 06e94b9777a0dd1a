import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallRequest } from '../../shared/api/calls.ts';
import { blockedDetails } from '../../shared/messages/submissionBlocks.ts';
import { messageBytes } from '../../shared/package/mailSize.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { KeptPart } from '../../shared/submission/stored.ts';
import { insertSubmission } from '../database/submissions.ts';
import { hashFile } from '../packages/hashFile.ts';
import type { PackageOrder } from '../packages/packageFile.ts';
import { writePackage } from '../packages/writePackage.ts';
import type { Services } from '../services.ts';
import { exportFolder } from '../settings/outputPlace.ts';
import { gatherHandIn, type HandIn } from './handIn.ts';
import { runningJob } from './job.ts';
import { readHandIn } from './log.ts';
import { type Mail, mailsOf, packageStem } from './mails.ts';

/**
 * Writes the folder of a hand-in, proves it and records it. `submissionBlocked`; failures of gatherHandIn, of writePackage, of the disk;
 * after each of them no folder is left, but for `submissionNotRecorded`, which names it.
 */
export function packHandIn(
  services: Services,
  { job, ...order }: CallRequest<'submissions.pack'>,
): Promise<Result<Submission>> {
  return runningJob(services, job, async (running) => {
    const gathered = await gatherHandIn(services, order, running);
    if (!gathered.ok) return gathered;
    const handIn = gathered.value;
    if (handIn.blocks.length > 0) return fail('submissionBlocked', blockedDetails(handIn.blocks));
    const mails = await mailsOf(handIn, order);
    const folder = exportFolder(services, handIn.notice.year, handIn.sender);
    if (!folder.ok) return folder;
    const written = await writePackage(
      { folder: folder.value, stem: packageStem(handIn), entries: entriesOf(mails) } satisfies PackageOrder,
      { signal: running.signal, onProgress: running.onBytes },
    );
    if (!written.ok) return written;
    const recorded = await record(services, handIn, { mails, folder: written.value.folder });
    return recorded.ok ? recorded : takeBack(written.value.folder, recorded);
  });
}

/** All that is to lie in the folder: each mail in a subfolder of its own where there are several. */
function entriesOf(mails: readonly Mail[]): PackageOrder['entries'] {
  return mails.flatMap(({ name, files, zip }): PackageOrder['entries'] => {
    const below = (path: string) => (name === '' ? path : `${name}/${path}`);
    const own = files.map(({ path, purpose, source, bytes, sha256 }) => ({
      path,
      purpose,
      source,
      bytes,
      sha256,
    }));
    if (zip !== null) return [{ path: below(zip), files: own }];
    return own.map((file) => ({ ...file, path: below(file.path) }));
  });
}

interface Packed {
  readonly mails: readonly Mail[];
  readonly folder: string;
}

async function record(
  services: Services,
  handIn: HandIn,
  { mails, folder }: Packed,
): Promise<Result<Submission>> {
  const { store, surroundings } = services;
  const id = randomUUID();
  const parts = await keptParts(mails, folder);
  if (!parts.ok) return parts;
  const inserted = insertSubmission(store.database, {
    id,
    madeAt: surroundings.now().toISOString(),
    notice: handIn.notice.id,
    round: handIn.round,
    replaces: handIn.replaces,
    code: handIn.code,
    recipient: handIn.recipient,
    folder,
    packing: { sender: handIn.sender, parts: parts.value },
    sentOn: null,
    way: null,
    forms: handIn.ready.map(({ form, checkCode }) => ({ id: form.id, version: form.version, checkCode })),
    files: mails.flatMap(({ files }, at) =>
      files.map(({ form, path, purpose, bytes, sha256 }) => ({
        form,
        part: at + 1,
        path,
        purpose,
        bytes,
        sha256,
      })),
    ),
  });
  return inserted.ok ? readHandIn(services, id) : inserted;
}

/** A zip is weighed as it stands there. */
async function keptParts(mails: readonly Mail[], folder: string): Promise<Result<readonly KeptPart[]>> {
  const parts: KeptPart[] = [];
  for (const { name, forms, zip, messageBytes: planned, subject, body } of mails) {
    const named = {
      name,
      forms: forms.map(({ form, name: called }) => ({ id: form.id, name: called })),
      count: forms.length,
    };
    if (zip === null) parts.push({ ...named, zip: null, messageBytes: planned });
    else {
      const hashed = await hashFile(join(folder, name, zip));
      if (!hashed.ok) return hashed;
      const bytes = messageBytes([{ name: zip, bytes: hashed.value.bytes }], { subject, body });
      parts.push({ ...named, zip: { name: zip, ...hashed.value }, messageBytes: bytes });
    }
  }
  return ok(parts);
}

/** What is not in the log must not be handed in: its folder goes again, and is named where it cannot. */
async function takeBack(folder: string, failure: Result<never>): Promise<Result<never>> {
  const removed = await rm(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  return removed ? failure : fail('submissionNotRecorded', { folder });
}
