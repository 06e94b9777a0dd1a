import type { FormContent } from './content.ts';
import { FORM_FILE_FORMAT } from './formFile.ts';

/** The form file (docs/form-file.md) of a content, as JSON can hold it. */
export function formFileOf(
  notice: string,
  { kind, reportingUnit, fields, narrative, photos, photoLayout, opinions }: FormContent,
): Record<string, unknown> {
  return {
    format: FORM_FILE_FORMAT,
    notice,
    kind,
    reportingUnit,
    fields,
    narrative,
    photos,
    ...(photoLayout && { photoLayout }),
    recommendation: opinions.recommendation,
    approval: opinions.approval,
  };
}
