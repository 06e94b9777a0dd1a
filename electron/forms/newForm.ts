import { randomUUID } from 'node:crypto';
import { formDefinition } from '../../shared/form/definition.ts';
import { NO_FILING, NO_PAPER } from '../../shared/form/marks.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { EMPTY_UNIT, filledFromUnit } from '../../shared/unit/formUnit.ts';
import type { NewForm, StoredForm } from '../database/forms.ts';
import { DEFAULT_NOTICE } from '../notices/notices.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings/settings.ts';
import { ownUnit } from '../units/ownUnit.ts';

/** A form for the present notice as it is at first, filled from the own unit where that was entered; stored nowhere yet. */
export function newForm(
  { store: { database }, findNotice, surroundings }: Services,
  kind: FormKind,
  id: string = randomUUID(),
): Result<NewForm> {
  const notice = findNotice(DEFAULT_NOTICE);
  if (!notice.ok) return notice;
  const unit = ownUnit(database) ?? EMPTY_UNIT;
  const { role } = readSettings(database);
  const empty = { text: '', date: '' };
  return ok({
    id,
    notice: notice.value.id,
    kind,
    ...filledFromUnit(formDefinition(notice.value, kind), unit, role),
    filledFrom: unit,
    narrative: '',
    opinions: { recommendation: empty, approval: empty },
    at: surroundings.now().toISOString(),
  });
}

/** Such a form as it will be once it is stored. */
export function asStored({ id, notice, kind, at, filledFrom = null, ...parts }: NewForm): StoredForm {
  const { reportingUnit, fields, narrative, opinions } = parts;
  return {
    id,
    notice,
    kind,
    version: 1,
    createdAt: at,
    changedAt: at,
    sample: false,
    marks: {
      finished: [],
      acknowledged: {},
      sealedOn: null,
      sealedCode: null,
      handedIn: null,
      filing: NO_FILING,
      paper: NO_PAPER,
    },
    content: { kind, reportingUnit, fields, narrative, photos: [], photoLayout: 'auto', opinions },
    photos: [],
    filledFrom,
  };
}
