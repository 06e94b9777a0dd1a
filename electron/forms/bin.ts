import type { BinnedForm, ErasedForm } from '../../shared/api/model.ts';
import { addDays, beijingDay } from '../../shared/calendar/days.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import {
  type BinnedStoredForm,
  binForm,
  deleteForms,
  listBin,
  listSamples,
  unbinForm,
} from '../database/bin.ts';
import { forgetUnusedPhotos } from '../database/formPhotos.ts';
import { removePictures } from '../photos/removePictures.ts';
import type { Services } from '../services.ts';
import { copiesUntil } from '../store/copies.ts';

/** How long a form stays in the bin (days). */
const KEPT_DAYS = 30;

type Nothing = Record<string, never>;

/** Puts a form into the bin; `formMissing`. */
export function binStoredForm({ store, surroundings }: Services, id: string): Result<Nothing> {
  const binned = binForm(store.database, id, surroundings.now().toISOString());
  return binned.ok ? ok({}) : binned;
}

/** Takes a form out of the bin; `formMissing`. */
export function restoreStoredForm({ store }: Services, id: string): Result<Nothing> {
  const restored = unbinForm(store.database, id);
  return restored.ok ? ok({}) : restored;
}

/** What is in the bin, the form deleted last first. What has been there for its time goes before. */
export async function listBinnedForms(services: Services): Promise<Result<readonly BinnedForm[]>> {
  const emptied = await emptyBin(services);
  return emptied.ok ? ok(listBin(services.store.database).map(binnedForm)) : emptied;
}

/** Erases what has been in the bin for its time. Failures of the disk. */
export async function emptyBin(services: Services): Promise<Result<undefined>> {
  const today = beijingDay(services.surroundings.now());
  const due = listBin(services.store.database).filter((form) => lastDay(form) < today);
  return due.length === 0
    ? ok(undefined)
    : erase(
        services,
        due.map(({ id }) => id),
      );
}

const lastDay = ({ binnedAt }: BinnedStoredForm) => addDays(beijingDay(new Date(binnedAt)), KEPT_DAYS);

function binnedForm(form: BinnedStoredForm): BinnedForm {
  const { id, kind, content, sample, binnedAt } = form;
  return {
    id,
    kind,
    name: fieldValue(content, NAME_FIELD[kind]),
    reportingUnit: content.reportingUnit,
    sample,
    binnedAt,
    until: lastDay(form),
  };
}

/** 彻底删除 of a form in the bin, and until when copies of the data may still hold it. `formMissing`. */
export async function eraseStoredForm(services: Services, id: string): Promise<Result<ErasedForm>> {
  const form = listBin(services.store.database).find((each) => each.id === id);
  if (!form) return fail('formMissing');
  const erased = await erase(services, [id]);
  if (!erased.ok) return erased;
  return ok({ copiesUntil: await copiesUntil(services.store.paths.backups, form.createdAt) });
}

/** All samples gone, also those in the bin. */
export async function eraseSamples(services: Services): Promise<Result<Nothing>> {
  const erased = await erase(services, listSamples(services.store.database));
  return erased.ok ? ok({}) : erased;
}

/** Rows first, files after the commit: a file without a row is found again, a row without a file is damage. */
async function erase({ store, prepared }: Services, ids: readonly string[]): Promise<Result<undefined>> {
  const { database, paths } = store;
  const unused = database.transaction(() => {
    const deleted = deleteForms(database, ids);
    return deleted.ok ? forgetUnusedPhotos(database) : deleted;
  });
  if (!unused.ok) return unused;
  // One that is on its way onto a form stays.
  await removePictures(
    paths,
    unused.value.filter((sha256) => !prepared.has(sha256)),
  );
  return ok(undefined);
}
