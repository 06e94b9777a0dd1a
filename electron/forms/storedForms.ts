import { randomUUID } from 'node:crypto';
import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { FormPhoto, OpenForm, SavedForm } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { normaliseChanges } from '../../shared/form/normaliseChanges.ts';
import { isLoss } from '../../shared/narrative/loss.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { croppedTo } from '../../shared/photo/edit.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { EMPTY_UNIT, filledFromUnit } from '../../shared/unit/formUnit.ts';
import type { PictureUrl } from '../application.ts';
import type { Database } from '../database/driver.ts';
import { lastExport } from '../database/exports.ts';
import type { StoredPhoto } from '../database/formPhotos.ts';
import { insertForm, readForm, type StoredForm, saveForm } from '../database/forms.ts';
import { lastSnapshotFor } from '../database/history.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import { takenOffFrom } from '../photos/inHand.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings/settings.ts';
import { ownUnit } from '../units/ownUnit.ts';
import { exportRecord } from './exportRecord.ts';
import { keepReplaced } from './history.ts';
import { differencesOf } from './unitDifferences.ts';

/** Makes a form for the present notice, filled from the own unit where it was entered. */
export function createStoredForm(
  { store, findNotice, surroundings }: Services,
  kind: FormKind,
): Result<{ id: string }> {
  const { database } = store;
  const notice = findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const unit = ownUnit(database) ?? EMPTY_UNIT;
  const { role } = readSettings(database);
  const id = randomUUID();
  const empty = { text: '', date: '' };
  const made = insertForm(database, {
    id,
    notice: notice.value.id,
    kind,
    ...filledFromUnit(formDefinition(notice.value, kind), unit, role),
    filledFrom: unit,
    narrative: '',
    opinions: { recommendation: empty, approval: empty },
    at: surroundings.now().toISOString(),
  });
  return made.ok ? ok({ id }) : made;
}

/** A form for the window; `formMissing`, `noticeUnknown`. */
export function openStoredForm(services: Services, id: string): Result<OpenForm> {
  const { database } = services.store;
  const form = readForm(database, id);
  if (!form.ok) return form;
  const notice = services.findNotice(form.value.notice);
  if (!notice.ok) return notice;
  return ok(opened(services, form.value, notice.value));
}

function opened(services: Services, form: StoredForm, notice: Notice): OpenForm {
  const { store, surroundings } = services;
  const shown = (photo: StoredPhoto) => shownPhoto(surroundings.pictureUrl, photo);
  const exported = lastExport(store.database, form.id);
  return {
    id: form.id,
    notice: form.notice,
    version: form.version,
    changedAt: form.changedAt,
    content: form.content,
    photos: form.photos.map(shown),
    takenOff: takenOffFrom(services, form).map(({ photo, at }) => ({ photo: shown(photo), at })),
    lastExport: exported ? exportRecord(exported, form.version) : null,
    sample: form.sample,
    rescue: rescueOf(store.database, form),
    marks: form.marks,
    unitDifferences: differencesOf(store.database, form, notice),
  };
}

function shownPhoto(
  pictureUrl: PictureUrl,
  { id, sha256, name, caption, widthPx, heightPx, facts, edit, knownAs }: StoredPhoto,
): FormPhoto {
  return {
    id,
    sha256,
    name,
    caption,
    widthPx,
    heightPx,
    facts,
    edit,
    ...(knownAs !== undefined && { knownAs }),
    url: pictureUrl(sha256, 'thumbnail', edit),
    screenUrl: pictureUrl(sha256, 'screen', edit),
    wholeUrl: pictureUrl(sha256, 'screen', croppedTo(edit, null)),
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
    const changes = normaliseChanges(save.changes);
    const kept = keepReplaced(database, { form: save.id, at, narrative: changes.narrative });
    if (!kept.ok) return kept;
    const saved = saveForm(database, { id: save.id, version: save.version, at, changes });
    return saved.ok ? ok({ version: saved.value.version, savedAt: at }) : saved;
  });
}

/** A text that went by mistake, for as long as most of it is missing. */
function rescueOf(database: Database, { id, content }: StoredForm): string {
  const lost = lastSnapshotFor(database, id, 'loss') ?? '';
  return isLoss(lost.length, content.narrative.length) ? lost : '';
}
