import type { ExportedContent } from '../../shared/form/exportedContent.ts';
import type { StoredForm } from '../database/forms.ts';

/** What a form says, as it is kept with an export. */
export function exportedContentOf({ content, photos }: StoredForm): ExportedContent {
  const { reportingUnit, fields, narrative, opinions, photoLayout } = content;
  return {
    reportingUnit,
    fields,
    narrative,
    opinions,
    ...(photoLayout && { photoLayout }),
    photos: photos.map(({ sha256, caption }) => ({ original: sha256, caption })),
  };
}
