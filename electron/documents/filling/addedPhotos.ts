import { posix } from 'node:path';
import { photoName } from '../../../shared/messages/document.ts';
import type { PhotoSize } from '../../../shared/photo/layout.ts';
import type { PrintedPhoto } from '../formDocument.ts';
import { attributeOf, elementsOf, everyElement } from '../reading/elements.ts';
import { CONTENT_TYPES, type WordPackage } from '../reading/openPackage.ts';
import { relationsName } from '../reading/relations.ts';
import { partText } from '../reading/xml.ts';
import { prefixOf } from './source.ts';

/** A photo that goes into a file: its part, the id of its relation, an id that no other picture of the file has. */
export interface AddedPhoto extends PhotoSize {
  readonly part: string;
  readonly relation: string;
  readonly id: number;
  readonly name: string;
  readonly caption: string;
  readonly jpeg: Uint8Array;
}

/** Names and ids for photos, none of which the file has. */
export function addedPhotos(
  file: WordPackage,
  photos: readonly (PrintedPhoto & { readonly number: number; readonly caption: string })[],
): readonly AddedPhoto[] {
  const parts = new Set([...file.files.keys()].map((name) => name.toLowerCase()));
  const relations = new Set(file.relationsOf(file.main).map(({ id }) => id.toLowerCase()));
  const ids = pictureIds(file);
  const folder = posix.join(posix.dirname(file.main), 'media');
  return photos.map(({ jpeg, widthPx, heightPx, number, caption }) => ({
    jpeg,
    widthPx,
    heightPx,
    caption,
    name: photoName(number),
    part: unused(parts, (count) => posix.join(folder, `photo${count}.jpeg`)),
    relation: unused(relations, (count) => `rIdPhoto${count}`),
    id: Number(unused(ids, String)),
  }));
}

/** The first of a row of names that is not taken; it is from then on. */
function unused(taken: Set<string>, name: (count: number) => string): string {
  let count = 1;
  while (taken.has(name(count).toLowerCase())) count += 1;
  taken.add(name(count).toLowerCase());
  return name(count);
}

/** The ids of all pictures, of shapes too: programs compare them all. */
function pictureIds({ xml }: WordPackage): Set<string> {
  const ids = new Set<string>();
  for (const root of xml.values())
    for (const element of everyElement(root))
      if (/^(?:docPr|cNvPr)$/u.test(element.local)) ids.add(attributeOf(element, 'none:id') ?? '');
  return ids;
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const JPEG = 'image/jpeg';

/** The parts that tell of the photos, with what is added for them: relations of the document, and the content types. */
export function partsForPhotos(
  file: WordPackage,
  photos: readonly AddedPhoto[],
): ReadonlyMap<string, string> {
  if (photos.length === 0) return new Map();
  const name = relationsName(file.main);
  const relations = file.files.get(name);
  const added = new Map([
    [
      name,
      withAdded(
        relations ? partText(relations, name) : NO_RELATIONS,
        photos.map(
          ({ relation, part }) =>
            `Relationship Id="${relation}" Type="${IMAGE}" Target="${posix.relative(posix.dirname(file.main), part)}"`,
        ),
        file,
        name,
      ),
    ],
  ]);
  const types = typesFor(file, photos);
  if (types.length > 0)
    added.set(
      CONTENT_TYPES,
      withAdded(
        partText(file.files.get(CONTENT_TYPES) ?? new Uint8Array(), CONTENT_TYPES),
        types,
        file,
        CONTENT_TYPES,
      ),
    );
  return added;
}

/** The file may know the ending already; where it takes it for something else, each part is named. */
function typesFor({ xml }: WordPackage, photos: readonly AddedPhoto[]): readonly string[] {
  const root = xml.get(CONTENT_TYPES);
  const known = (root ? elementsOf(root) : []).find(
    (each) => attributeOf(each, 'none:Extension')?.toLowerCase() === 'jpeg',
  );
  if (!known) return [`Default Extension="jpeg" ContentType="${JPEG}"`];
  if (attributeOf(known, 'none:ContentType') === JPEG) return [];
  return photos.map(({ part }) => `Override PartName="/${part}" ContentType="${JPEG}"`);
}

/** Puts elements at the end of a part's root. */
function withAdded(text: string, elements: readonly string[], { xml }: WordPackage, name: string): string {
  const root = xml.get(name);
  const prefix = root ? prefixOf({ text }, root) : '';
  const added = elements.map((element) => `<${prefix}${element}/>`).join('');
  const end = text.lastIndexOf('</');
  return text.slice(0, end) + added + text.slice(end);
}
