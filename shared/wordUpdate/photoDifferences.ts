import type { PhotoDifference, WordPicture } from './model.ts';

/** A photo of the form, by its id. */
export interface CaptionedPhoto {
  readonly id: string;
  readonly caption: string;
}

/** A photo in its new place: one that is on the form or was, or a new one by the SHA-256 of its original. */
export type PlacedPicture =
  | { readonly id: string; readonly caption: string }
  | { readonly sha256: string; readonly caption: string };

/** What differs between the photos of a form and the pictures of a file. A file without any of them may be made by hand: caution. */
export function photoDifferences(
  photos: readonly CaptionedPhoto[],
  pictures: readonly WordPicture[],
): readonly PhotoDifference[] {
  const known = pictures.filter((picture) => picture.kind === 'known');
  const inFile = new Map(known.map(({ photo, caption }) => [photo, caption]));
  const part = 'photos' as const;
  const missing = photos
    .filter(({ id }) => !inFile.has(id))
    .map(({ id }) => ({
      part,
      kind: 'photoMissing' as const,
      id: `missing ${id}`,
      photo: id,
      caution: known.length === 0 ? ('empty' as const) : null,
    }));
  const captions = photos.flatMap(({ id, caption: before }) => {
    const after = inFile.get(id) ?? before;
    const caution = after === '' ? ('empty' as const) : null;
    return after === before
      ? []
      : [{ part, kind: 'caption' as const, id: `caption ${id}`, photo: id, before, after, caution }];
  });
  const added = pictures.flatMap((picture) =>
    picture.kind === 'new'
      ? [{ ...picture, part, kind: 'photoNew' as const, id: `new ${picture.sha256}`, caution: null }]
      : [],
  );
  const own = photos.map(({ id }) => id).filter((id) => inFile.has(id));
  const order = [...inFile.keys()].filter((id) => own.includes(id));
  const isSameOrder = order.every((id, at) => id === own[at]);
  return [
    ...captions,
    ...missing,
    ...added,
    ...(isSameOrder ? [] : [{ part, kind: 'order' as const, id: 'order', photos: order, caution: null }]),
  ];
}

/** The photos with the differences of these ids taken; photos that came onto the form meanwhile stay. */
export function photosWith(
  photos: readonly CaptionedPhoto[],
  pictures: readonly WordPicture[],
  taken: ReadonlySet<string>,
): readonly PlacedPicture[] {
  const captions = new Map(
    pictures.flatMap((picture) =>
      picture.kind === 'known' && taken.has(`caption ${picture.photo}`)
        ? [[picture.photo, picture.caption] as const]
        : [],
    ),
  );
  const kept = photos
    .filter(({ id }) => !taken.has(`missing ${id}`))
    .map(({ id, caption }) => ({ id, caption: captions.get(id) ?? caption }));
  const inFile = pictures.flatMap((picture): PlacedPicture[] => {
    if (picture.kind === 'known') return kept.filter(({ id }) => id === picture.photo);
    if (picture.kind === 'unusable' || !taken.has(`new ${picture.sha256}`)) return [];
    return [{ sha256: picture.sha256, caption: picture.caption }];
  });
  const [first, second] = taken.has('order') ? [inFile, kept] : [kept, inFile];
  return woven(first, second);
}

/** The first list with what only the second has, each behind the one that it follows there. */
function woven(first: readonly PlacedPicture[], second: readonly PlacedPicture[]): readonly PlacedPicture[] {
  const keys = first.map(keyOf);
  const list = [...first];
  let last: string | undefined;
  for (const picture of second) {
    const key = keyOf(picture);
    if (!keys.includes(key)) {
      const at = last === undefined ? 0 : keys.indexOf(last) + 1;
      keys.splice(at, 0, key);
      list.splice(at, 0, picture);
    }
    last = key;
  }
  return list;
}

const keyOf = (picture: PlacedPicture): string => ('id' in picture ? picture.id : picture.sha256);
