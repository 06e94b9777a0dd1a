import { type FormContent, fieldValue } from '../../../shared/form/content.ts';
import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { FillNote } from '../../../shared/form/ownForm.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import type { FoundForm } from '../finding/findForms.ts';
import type { PrintedPhoto } from '../formDocument.ts';
import type { WordPackage } from '../reading/openPackage.ts';
import type { WordText } from '../reading/wordText.ts';
import type { XmlElement } from '../reading/xml.ts';
import { partText } from '../reading/xml.ts';
import { type AddedPhoto, addedPhotos, partsForPhotos } from './addedPhotos.ts';
import { cellWidthTwips } from './cellWidth.ts';
import { fillField } from './fillField.ts';
import { Filling } from './filling.ts';
import { fillNarrative } from './fillNarrative.ts';
import { fillSeal } from './fillSeal.ts';
import { isBlankForm } from './isBlankForm.ts';
import { photoTables } from './photoTables.ts';
import { repacked } from './repack.ts';
import { prefixOf } from './source.ts';

/** A Word file of somebody else's with the place of a form in it. */
export interface OwnForm {
  readonly file: WordPackage;
  readonly text: WordText;
  readonly form: FoundForm;
}

/** What goes into it. `photos` runs beside content.photos; undefined is one that could not be read. */
export interface FormValues {
  readonly definition: FormDefinition;
  readonly content: FormContent;
  readonly photos: readonly (PrintedPhoto | undefined)[];
}

/** The filled file, what is to be known of it, and which elements of the form's part are another now. */
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly notes: readonly FillNote[];
  readonly changed: ReadonlySet<XmlElement>;
}

/**
 * Fills a form of another's making in place: every value in the look of its cell, all else byte by byte as it was. What cannot be filled is
 * told. The same values give the same bytes.
 */
export function fillForm(
  { file, text, form }: OwnForm,
  { definition, content, photos }: FormValues,
): FilledForm {
  const root = file.xml.get(file.main);
  const bytes = file.files.get(file.main);
  if (!root || !bytes) throw new Error('a file that was read has its main part');
  const source = { text: partText(bytes, file.main) };
  const filling = new Filling(source, root, form, isBlankForm(form));
  const placed = placedPhotos(file, content, photos);
  for (const field of definition.fields) fillField(filling, field, fieldValue(content, field.field));
  const unread = photos.flatMap((photo, at) => (photo ? [] : [at + 1]));
  fillNarrative(filling, paragraphsOf(content.narrative), photos.length > 0, (cell, look) => {
    const table = text.tables[cell.table];
    return photoTables({
      photos: placed,
      unread,
      layout: content.photoLayout,
      print: definition.notice.print,
      widthTwips: table ? cellWidthTwips(table, cell) : 0,
      look,
      prefix: prefixOf(source, cell.element),
    });
  });
  for (const { field } of definition.seals) fillSeal(filling, field, content.opinions[field]);
  const { notes, changed } = filling;
  const shown = notes.some(({ part }) => part === 'photos') ? [] : placed;
  return { bytes: packed(file, filling.text(), shown), notes, changed };
}

function placedPhotos(
  file: WordPackage,
  content: FormContent,
  photos: FormValues['photos'],
): readonly AddedPhoto[] {
  return addedPhotos(
    file,
    photos.flatMap((photo, at) =>
      photo ? [{ ...photo, number: at + 1, caption: content.photos[at]?.caption ?? '' }] : [],
    ),
  );
}

function packed(file: WordPackage, text: string, photos: readonly AddedPhoto[]): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  for (const [name, part] of [[file.main, text] as const, ...partsForPhotos(file, photos)])
    changed.set(name, encoded(part, file.files.get(name)));
  for (const { part, jpeg } of photos) changed.set(part, jpeg);
  return repacked(file.files, changed);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A part's text in UTF-8, with a byte order mark where it had one. */
function encoded(text: string, before: Uint8Array | undefined): Uint8Array {
  const marked = BYTE_ORDER_MARK.every((byte, at) => before?.[at] === byte);
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}
