import type { FormState, FormSummary } from '../../shared/api/model.ts';
import { checkForm } from '../../shared/form/check.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { type Finding, isNotYet } from '../../shared/form/finding.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { type ListedForm, listForms } from '../database/forms.ts';
import type { Services } from '../services.ts';

/** All forms for the list, the one changed last first; forms of a notice that is not there any more are left out. */
export function listStoredForms({ store, findNotice }: Services): Result<readonly FormSummary[]> {
  const summaries = listForms(store.database).flatMap((form) => {
    const notice = findNotice(form.notice);
    return notice.ok ? [summary(form, notice.value)] : [];
  });
  return ok(summaries);
}

function summary(form: ListedForm, notice: Notice): FormSummary {
  const definition = formDefinition(notice, form.kind);
  const errors = checkForm(definition, form.content).filter(({ severity }) => severity === 'error');
  return {
    id: form.id,
    notice: form.notice,
    kind: form.kind,
    name: fieldValue(form.content, definition.nameField),
    reportingUnit: form.content.reportingUnit,
    state: stateOf(form, errors),
    errors: errors.length,
    exportOutdated: isExportOutdated(form),
    sample: form.sample,
    createdAt: form.createdAt,
    changedAt: form.changedAt,
  };
}

function isExportOutdated({ lastExport, version }: ListedForm): boolean {
  return lastExport !== undefined && !lastExport.draft && lastExport.formVersion !== version;
}

function stateOf({ marks, lastExport, version }: ListedForm, errors: readonly Finding[]): FormState {
  if (marks.handedIn) return 'handedIn';
  if (marks.sealedOn !== null) return 'sealed';
  if (errors.length > 0) return errors.every(isNotYet) ? 'editing' : 'faulty';
  return lastExport && !lastExport.draft && lastExport.formVersion === version ? 'exported' : 'ready';
}
