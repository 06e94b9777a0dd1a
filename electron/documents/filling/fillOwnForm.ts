import { formDefinition } from '../../../shared/form/definition.ts';
import type { FillNote } from '../../../shared/form/ownForm.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { type FormValues, fillForm } from './fillForm.ts';
import { openOwnForms } from './openOwnForms.ts';

/** A file of the association's own, and what goes into it. */
export interface FillOrder extends FormValues {
  readonly template: Uint8Array;
}

/** The form of this kind in the file, filled; `documentUnreadable`, `wordFormMissing`. */
export async function fillOwnForm({
  template,
  ...values
}: FillOrder): Promise<Result<{ readonly bytes: Uint8Array; readonly notes: readonly FillNote[] }>> {
  const { notice, kind } = values.definition;
  const opened = await openOwnForms(
    template,
    FORM_KINDS.map((each) => formDefinition(notice, each)),
  );
  if (!opened.ok) return opened;
  const form = opened.value.forms.find(({ definition }) => definition.kind === kind);
  if (!form) return fail('wordFormMissing');
  const { bytes, notes } = fillForm({ ...opened.value, form }, values);
  return ok({ bytes, notes });
}
