import type { ExportedForm, ExportRecord, FormSummary } from '../../shared/api/model.ts';
import type { FillNote } from '../../shared/form/ownForm.ts';
import type { Failure, Result } from '../../shared/result/result.ts';
import { isOfFolder } from '../export/folderFailures.ts';

/** What came of one form. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly form: FormSummary;
      readonly record: ExportRecord;
      /** What is to be known of a file of the association's own. */
      readonly notes: readonly FillNote[];
    }
  | { readonly kind: 'refused'; readonly form: FormSummary; readonly failure: Failure };

/** A sample is never packed, and a form with errors has only drafts. */
export const isExportable = ({ errors, sample }: FormSummary): boolean => errors === 0 && !sample;

/** Whether a form has no Word file yet that says what it says now. Sealed and handed in, it is out of our hands. */
export const wantsExport = (form: FormSummary): boolean =>
  isExportable(form) && (form.state === 'ready' || form.exportOutdated);

interface Way {
  readonly exportOne: (form: FormSummary) => Promise<Result<ExportedForm>>;
  /** Before each form: which one, from 0. */
  readonly onForm: (at: number) => void;
  readonly stopped: () => boolean;
}

/**
 * Exports forms one after the other until it is stopped. One that is refused keeps no other back, unless what failed is the
 * folder: there every other would fail too. What was not tried is not among the outcomes.
 */
export async function exportAll(forms: readonly FormSummary[], way: Way): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [at, form] of forms.entries()) {
    if (way.stopped()) break;
    way.onForm(at);
    const answer = await way.exportOne(form);
    if (answer.ok) {
      const { export: record, ownForm: notes = [] } = answer.value;
      outcomes.push({ kind: 'done', form, record, notes });
    } else if (answer.error.code === 'workCancelled') break;
    else {
      outcomes.push({ kind: 'refused', form, failure: answer.error });
      if (isOfFolder(answer.error)) break;
    }
  }
  return outcomes;
}
