import type { BinnedForm } from '../../shared/api/model.ts';
import { addDays, beijingDay, type Day } from '../../shared/calendar/days.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { binForm, unbinForm } from '../database/bin.ts';
import { type BinnedStoredForm, listBin } from '../database/formList.ts';
import type { Services } from '../services.ts';
import { isBelievedPast, noteDayOfUse } from '../settings/daysOfUse.ts';
import { eraseForms } from './eraseForms.ts';

/** How long a form stays in the bin, and a photo that no form has in the store (days). */
export const KEPT_DAYS = 30;

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

/**
 * Erases what has been in the bin for its time, also by the days of use: a clock set ahead empties no bin. How many forms; failures
 * of the disk.
 */
export async function emptyBin(services: Services): Promise<Result<number>> {
  const { database } = services.store;
  const today = beijingDay(services.surroundings.now());
  const days = noteDayOfUse(database, today);
  if (!days.ok) return days;
  const isDue = (form: BinnedStoredForm) =>
    lastDay(form) < today && isBelievedPast(binnedOn(form), days.value);
  return eraseForms(services, () => listBin(database).filter(isDue));
}

const binnedOn = ({ binnedAt }: BinnedStoredForm): Day => beijingDay(new Date(binnedAt));
const lastDay = (form: BinnedStoredForm): Day => addDays(binnedOn(form), KEPT_DAYS);

function binnedForm(form: BinnedStoredForm): BinnedForm {
  const { id, kind, reportingUnit, fields, sample, binnedAt } = form;
  return {
    id,
    kind,
    name: fields[NAME_FIELD[kind]] ?? '',
    reportingUnit,
    sample,
    binnedAt,
    until: lastDay(form),
  };
}
