import { checkForm } from '../../shared/form/check.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { type Finding, isNotYet } from '../../shared/form/finding.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { ListedForm } from '../database/formList.ts';
import { readForm } from '../database/forms.ts';
import type { Services } from '../services.ts';
import { codeNow } from './codeNow.ts';

/** What the checks say of one version of a form. */
export interface CheckedVersion {
  readonly version: number;
  readonly errors: number;
  /** Those of the errors that only say that something is still to come. */
  readonly missing: number;
  /** Its warnings, also those that were ticked off. */
  readonly warnings: readonly Finding[];
  /** Its check code. */
  readonly code: string | null;
}

/** The version of each form that was checked last, by the form. */
export type CheckedVersions = Map<string, CheckedVersion>;

/** What the checks say of a form, worked out once for each version: hundreds are listed again and again. `formMissing`. */
export function checkedVersion(
  services: Services,
  { id, kind, version }: ListedForm,
  notice: Notice,
): Result<CheckedVersion> {
  const { store, checkedVersions } = services;
  const known = checkedVersions.get(id);
  if (known?.version === version) return ok(known);
  const form = readForm(store.database, id);
  if (!form.ok) return form;
  const findings = checkForm(formDefinition(notice, kind), form.value.content);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const checked = {
    version,
    errors: errors.length,
    missing: errors.filter(isNotYet).length,
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    code: codeNow(services, form.value),
  };
  checkedVersions.set(id, checked);
  return ok(checked);
}
