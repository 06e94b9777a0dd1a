import { createHash } from 'node:crypto';
import { type FilledForm, fillForm, type OwnForm } from '../../../../electron/documents/filling/fillForm.ts';
import { openOwnForms } from '../../../../electron/documents/filling/openOwnForms.ts';
import type { FormDocument } from '../../../../electron/documents/formDocument.ts';
import { proveFilled } from '../../../../electron/documents/proof/proveFilled.ts';
import { decodedSize } from '../../../../electron/photos/decodedSize.ts';
import { isUnfilled } from '../../../../shared/form/ownForm.ts';
import type { ExpectedForm } from '../../../../shared/form/proof.ts';
import { definitionOf } from '../../../helpers/forms.ts';

/** The form of a content's kind in a file. */
export async function ownFormIn(
  template: Uint8Array,
  kind: FormDocument['definition']['kind'],
): Promise<OwnForm> {
  const opened = await openOwnForms(template, [definitionOf('unit'), definitionOf('activity')]);
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
  const form = opened.value.forms.find(({ definition }) => definition.kind === kind);
  if (!form) throw new Error('no form of this kind in the file');
  return { ...opened.value, form };
}

/** A template with a form's values in it. */
export async function filledWith(
  template: Uint8Array,
  values: FormDocument,
): Promise<{ readonly own: OwnForm; readonly filled: FilledForm }> {
  const own = await ownFormIn(template, values.definition.kind);
  return { own, filled: fillForm(own, values) };
}

export const expectedOf = ({ definition, content, photos }: FormDocument): ExpectedForm => ({
  definition,
  content,
  photos: photos.map(
    (photo) =>
      photo && {
        sha256: createHash('sha256').update(photo.jpeg).digest('hex'),
        widthPx: photo.widthPx,
        heightPx: photo.heightPx,
      },
  ),
});

/** The proof of such a file. */
export const proofOf = (
  template: Uint8Array,
  values: FormDocument,
  { bytes, notes }: Pick<FilledForm, 'bytes' | 'notes'>,
) =>
  proveFilled(
    bytes,
    { template, form: expectedOf(values), unfilled: notes.filter(isUnfilled).map(({ part }) => part) },
    decodedSize,
  );
