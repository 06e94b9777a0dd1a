import type { FormState, FormSummary } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { checkFiling, filingStanding, isFiledOnline } from '../../shared/form/filingCheck.ts';
import { openFindings, warningsIn } from '../../shared/form/finding.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { type SealState, sealState } from '../../shared/submission/sealState.ts';
import { type ListedForm, listForms } from '../database/formList.ts';
import type { Services } from '../services.ts';
import { type CheckedVersion, checkedVersion } from './checkedVersions.ts';

/** All forms for the list, the one changed last first; forms of a notice that is not there any more are left out. */
export function listStoredForms(services: Services): Result<readonly FormSummary[]> {
  const summaries: FormSummary[] = [];
  for (const form of listForms(services.store.database)) {
    const notice = services.findNotice(form.notice);
    if (!notice.ok) continue;
    const checked = checkedVersion(services, form, notice.value);
    if (!checked.ok) return checked;
    summaries.push(summary(form, checked.value, notice.value));
  }
  return ok(summaries);
}

function summary(form: ListedForm, checked: CheckedVersion, notice: Notice): FormSummary {
  const { marks } = form;
  const definition = formDefinition(notice, form.kind);
  const filing = checkFiling(definition, form, marks.filing);
  const seal = sealState(marks, checked.code);
  return {
    id: form.id,
    notice: form.notice,
    kind: form.kind,
    name: form.fields[NAME_FIELD[form.kind]] ?? '',
    reportingUnit: form.reportingUnit,
    state: stateOf(form, checked, seal),
    errors: checked.errors,
    missing: checked.missing,
    warnings: warningsIn(openFindings([...checked.warnings, ...filing], marks.acknowledged)).length,
    filing: isFiledOnline(definition) ? filingStanding(filing) : null,
    sealedOn: marks.sealedOn,
    seal,
    handedIn: marks.handedIn,
    exportOutdated: isExportOutdated(form),
    sample: form.sample,
    createdAt: form.createdAt,
    changedAt: form.changedAt,
  };
}

function isExportOutdated({ lastExport, version }: ListedForm): boolean {
  return lastExport !== undefined && !lastExport.draft && lastExport.formVersion !== version;
}

/** A seal on a paper that says something else is none of the form as it is now. */
function stateOf(
  { marks, lastExport, version }: ListedForm,
  checked: CheckedVersion,
  seal: SealState | null,
): FormState {
  if (marks.handedIn) return 'handedIn';
  if (seal === 'current') return 'sealed';
  if (checked.errors > 0) return checked.missing === checked.errors ? 'editing' : 'faulty';
  return lastExport && !lastExport.draft && lastExport.formVersion === version ? 'exported' : 'ready';
}
