import { randomUUID } from 'node:crypto';
import type { FormChanges } from '../../shared/api/calls.ts';
import type { ExportRecord, FormState, FormSummary, OpenForm, SavedForm } from '../../shared/api/model.ts';
import { checkForm } from '../../shared/form/check.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import type { FindingCode } from '../../shared/form/finding.ts';
import { normaliseChanges } from '../../shared/form/normaliseChanges.ts';
import { countText } from '../../shared/narrative/count.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { Database } from '../database/driver.ts';
import { lastExport, type StoredExport } from '../database/exports.ts';
import {
  insertForm,
  type ListedForm,
  listForms,
  readForm,
  type StoredForm,
  saveForm,
} from '../database/forms.ts';
import { addSnapshot, lastSnapshotAt } from '../database/history.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { exportRecord } from './exportRecord.ts';

/** All forms for the list, the one changed last first; forms of a notice that is not there any more are left out. */
export function listStoredForms({ store, findNotice }: Services): Result<readonly FormSummary[]> {
  const summaries = listForms(store.database).flatMap((form) => {
    const notice = findNotice(form.notice);
    return notice.ok ? [summary(form, notice.value)] : [];
  });
  return ok(summaries);
}

type NoticeOf = Parameters<typeof formDefinition>[0];

function summary(form: ListedForm, notice: NoticeOf): FormSummary {
  const definition = formDefinition(notice, form.kind);
  const errors = checkForm(definition, form.content).filter(({ severity }) => severity === 'error');
  return {
    id: form.id,
    notice: form.notice,
    kind: form.kind,
    name: fieldValue(form.content, definition.nameField),
    reportingUnit: form.content.reportingUnit,
    state: stateOf(
      form,
      errors.map(({ code }) => code),
    ),
    errors: errors.length,
    exportOutdated: isExportOutdated(form),
    createdAt: form.createdAt,
    changedAt: form.changedAt,
  };
}

function isExportOutdated({ lastExport, version }: ListedForm): boolean {
  return lastExport !== undefined && !lastExport.draft && lastExport.formVersion !== version;
}

/** What is merely not there yet is no fault of a form that is being filled in. */
const NOT_YET: ReadonlySet<FindingCode> = new Set(['missing', 'tooFewPhotos']);

function stateOf(form: ListedForm, errors: readonly FindingCode[]): FormState {
  if (errors.length > 0) return errors.every((code) => NOT_YET.has(code)) ? 'editing' : 'faulty';
  const { lastExport } = form;
  return lastExport && !lastExport.draft && lastExport.formVersion === form.version ? 'exported' : 'ready';
}

/** Makes an empty form for the present notice. */
export function createStoredForm({ store, surroundings }: Services, kind: FormKind): Result<{ id: string }> {
  const id = randomUUID();
  const empty = { text: '', date: '' };
  const made = insertForm(store.database, {
    id,
    notice: DEFAULT_NOTICE,
    kind,
    reportingUnit: '',
    fields: {},
    narrative: '',
    opinions: { recommendation: empty, approval: empty },
    at: surroundings.now().toISOString(),
  });
  return made.ok ? ok({ id }) : made;
}

/** A form for the window; `formMissing`. */
export function openStoredForm(services: Services, id: string): Result<OpenForm> {
  const { database } = services.store;
  const form = readForm(database, id);
  if (!form.ok) return form;
  return ok(opened(services, form.value, lastExport(database, id)));
}

function opened({ surroundings }: Services, form: StoredForm, exported: StoredExport | undefined): OpenForm {
  const record: ExportRecord | null = exported ? exportRecord(exported, form.version) : null;
  return {
    id: form.id,
    notice: form.notice,
    version: form.version,
    changedAt: form.changedAt,
    content: form.content,
    photos: form.photos.map(({ id, sha256, name, caption, widthPx, heightPx }) => ({
      id,
      name,
      caption,
      widthPx,
      heightPx,
      url: surroundings.pictureUrl(sha256, 'thumbnail'),
    })),
    lastExport: record,
  };
}

interface Save {
  readonly id: string;
  readonly version: number;
  readonly changes: FormChanges;
}

/** Saves changes, normalised; keeps the narrative that they replace where it is worth keeping. Failures of saveForm. */
export function saveStoredForm({ store, surroundings }: Services, save: Save): Result<SavedForm> {
  const at = surroundings.now().toISOString();
  const { database } = store;
  return database.transaction(() => {
    // Read only when it will be kept: a long narrative read at every save would cost as much as the save.
    const due = save.changes.narrative !== undefined && isSnapshotDue(database, save.id, at);
    const before = due ? readForm(database, save.id) : undefined;
    if (before && !before.ok) return before;
    const changes = normaliseChanges(save.changes);
    const saved = saveForm(database, { id: save.id, version: save.version, at, changes });
    if (!saved.ok) return saved;
    const kept = before ? keepNarrative(database, before.value, at) : ok(undefined);
    return kept.ok ? ok({ version: saved.value.version, savedAt: at }) : kept;
  });
}

/** A stretch of writing at most this long is one step of the history (ms). */
const SNAPSHOT_EVERY = 5 * 60 * 1000;

function isSnapshotDue(database: Database, form: string, at: string): boolean {
  const last = lastSnapshotAt(database, form);
  return last === undefined || Date.parse(at) - Date.parse(last) >= SNAPSHOT_EVERY;
}

function keepNarrative(database: Database, form: StoredForm, at: string): Result<undefined> {
  const { narrative } = form.content;
  if (narrative === '') return ok(undefined);
  return addSnapshot(database, {
    form: form.id,
    at,
    reason: 'interval',
    narrative,
    words: countText(narrative).words.low,
  });
}
