import type { ErasedForm } from '../../shared/api/model.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { deleteForms, listSamples } from '../database/bin.ts';
import { listBin } from '../database/formList.ts';
import { forgetPhotos, photosOn } from '../database/formPhotos.ts';
import { scansOf } from '../database/scans.ts';
import { wipeDeleted } from '../database/wipe.ts';
import { dropPhotosOf, photosInHand } from '../photos/inHand.ts';
import { removePictures } from '../photos/removePictures.ts';
import { removeUnusedScans } from '../scans/removeScans.ts';
import type { Services } from '../services.ts';
import { copiesUntil } from '../store/copies.ts';
import { removeUnusedReceipts } from '../submissions/receiptFiles.ts';

/** 彻底删除 of a form in the bin, and until when copies of the data may still hold it. `formMissing`. */
export async function eraseStoredForm(services: Services, id: string): Promise<Result<ErasedForm>> {
  const { database, paths } = services.store;
  const inBin = () => listBin(database).filter((form) => form.id === id);
  const [form] = inBin();
  const erased = await eraseForms(services, inBin);
  if (!erased.ok) return erased;
  if (!form || erased.value === 0) return fail('formMissing');
  return ok({ copiesUntil: await copiesUntil(paths.backups, form.createdAt) });
}

/** All samples gone, also those in the bin. */
export async function eraseSamples(services: Services): Promise<Result<Record<string, never>>> {
  const erased = await eraseForms(services, () => listSamples(services.store.database));
  return erased.ok ? ok({}) : erased;
}

/**
 * Erases forms, and the pictures and scans that no other form has or has in hand; how many forms. `which` is asked when it is their turn: one
 * may have been taken out of the bin while they waited. Rows first, files after the commit: a file without a row is found again, a
 * row without a file is damage. Failures of the disk.
 */
export function eraseForms(
  services: Services,
  which: () => readonly { readonly id: string }[],
): Promise<Result<number>> {
  const { database, paths } = services.store;
  return services.pictureTurn(async () => {
    const ids = which().map(({ id }) => id);
    if (ids.length === 0) return ok(0);
    const pictures = picturesOnlyOf(services, ids);
    const scans = ids.flatMap((form) => scansHadBy(services, form));
    const unused = database.transaction(() => {
      const deleted = deleteForms(database, ids);
      return deleted.ok ? forgetPhotos(database, pictures) : deleted;
    });
    if (!unused.ok) return unused;
    dropPhotosOf(services, ids);
    for (const id of ids) services.takenOffScans.delete(id);
    await removePictures(paths, unused.value);
    await removeUnusedScans(services, scans);
    await removeUnusedReceipts(services.store);
    wipeDeleted(database);
    return ok(ids.length);
  });
}

/** The files of scans that a form has or has in hand. */
const scansHadBy = ({ store, takenOffScans }: Services, form: string): readonly string[] =>
  [...scansOf(store.database, form), ...(takenOffScans.get(form) ?? [])].map(({ sha256 }) => sha256);

/** The pictures that these forms have or have in hand, without those that another form has in hand. */
function picturesOnlyOf(services: Services, forms: readonly string[]): readonly string[] {
  const { database } = services.store;
  const hashes = (photos: readonly { readonly sha256: string }[]) => photos.map(({ sha256 }) => sha256);
  const byForm = Map.groupBy(photosInHand(services), ({ form }) => forms.includes(form));
  const own = [...forms.flatMap((form) => photosOn(database, form)), ...(byForm.get(true) ?? [])];
  const others = new Set(hashes(byForm.get(false) ?? []));
  return [...new Set(hashes(own))].filter((sha256) => !others.has(sha256));
}
