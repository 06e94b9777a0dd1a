import type { CallRequest } from '../../shared/api/calls.ts';
import type { HistoryEntry } from '../../shared/api/model.ts';
import { countText } from '../../shared/narrative/count.ts';
import { isIntervention, isStretchOver, type SnapshotReason } from '../../shared/narrative/history.ts';
import { isLoss } from '../../shared/narrative/loss.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import type { Database } from '../database/driver.ts';
import { hasForm, narrativeLength, readForm } from '../database/forms.ts';
import {
  addSnapshot,
  lastSnapshot,
  lastSnapshotAt,
  lastSnapshotFor,
  listSnapshots,
  readSnapshot,
  replaceSnapshot,
} from '../database/history.ts';
import type { Services } from '../services.ts';

/** The texts kept of a form, the last first; `formMissing`. */
export function listHistory({ store }: Services, form: string): Result<readonly HistoryEntry[]> {
  if (!hasForm(store.database, form)) return fail('formMissing');
  return ok(listSnapshots(store.database, form));
}

/** A text kept of a form; `formMissing`, `snapshotMissing`. */
export function readHistory(
  { store }: Services,
  { form, snapshot }: CallRequest<'history.read'>,
): Result<{ narrative: string }> {
  if (!hasForm(store.database, form)) return fail('formMissing');
  const found = readSnapshot(store.database, form, snapshot);
  return found.ok ? ok({ narrative: found.value.narrative }) : found;
}

/** Keeps a text that the window is about to replace; `formMissing`, failures of the disk. */
export function keepHistory(
  { store, surroundings }: Services,
  { form, narrative, reason }: CallRequest<'history.keep'>,
): Result<Record<string, never>> {
  const at = surroundings.now().toISOString();
  const { text } = normaliseText(narrative);
  if (!hasForm(store.database, form)) return fail('formMissing');
  const kept = keep(store.database, { form, at, reason, narrative: text });
  return kept.ok ? ok({}) : kept;
}

interface Replacing {
  readonly form: string;
  readonly at: string;
  /** What is about to take the stored narrative's place; undefined where a save does not touch it. */
  readonly narrative: string | undefined;
}

/** Keeps the stored narrative before a save replaces it, where it is worth keeping. Failures of the disk. */
export function keepReplaced(database: Database, { form, at, narrative }: Replacing): Result<undefined> {
  if (narrative === undefined) return ok(undefined);
  // Read only when it will be kept: a long narrative read at every save would cost as much as the save.
  const reason = reasonFor(database, { form, at, narrative });
  const before = reason && readForm(database, form);
  if (!reason || !before?.ok) return ok(undefined);
  const stored = before.value.content.narrative;
  return stored === narrative ? ok(undefined) : keep(database, { form, at, reason, narrative: stored });
}

/** Why the narrative that a save replaces is worth keeping; undefined where it is not. */
function reasonFor(
  database: Database,
  { form, at, narrative }: { readonly form: string; readonly at: string; readonly narrative: string },
): SnapshotReason | undefined {
  if (isLoss(narrativeLength(database, form), narrative.length)) return 'loss';
  const last = lastSnapshotAt(database, form);
  if (last === undefined) return 'first';
  return isStretchOver(last, at) ? 'interval' : undefined;
}

interface ToKeep {
  readonly form: string;
  readonly at: string;
  readonly reason: SnapshotReason;
  readonly narrative: string;
}

/** Keeps a narrative unless the history ends with it, or it is a loss that was kept already. Failures of the disk. */
function keep(database: Database, { form, at, reason, narrative }: ToKeep): Result<undefined> {
  const last = lastSnapshot(database, form);
  if (narrative === '' && last) return ok(undefined);
  if (reason === 'loss' && lastSnapshotFor(database, form, 'loss') === narrative) return ok(undefined);
  // Nothing is kept yet but, perhaps, the mark that writing began.
  const isFirst = !last?.narrative;
  const snapshot = {
    form,
    at,
    reason: narrative === '' || (isFirst && reason === 'interval') ? 'first' : reason,
    narrative,
    words: countText(narrative).words.low,
  };
  if (!last) return addSnapshot(database, snapshot);
  if (isFirst) return replaceSnapshot(database, last.id, snapshot);
  if (last.narrative !== narrative) return addSnapshot(database, snapshot);
  const isWorthMore = isIntervention(reason) && !isIntervention(last.reason);
  return isWorthMore ? replaceSnapshot(database, last.id, snapshot) : ok(undefined);
}
