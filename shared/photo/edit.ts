import { z } from 'zod';
import type { PhotoSize } from './layout.ts';

/** A crop counts in ten-thousandths of a side: it holds for a rendition of any size. */
export const CROP_WHOLE = 10_000;
/** Less of a side than this shows nothing any more. */
export const CROP_LEAST = 200;

const start = z.int().min(0).max(CROP_WHOLE);
const length = z.int().min(CROP_LEAST).max(CROP_WHOLE);

const cropSchema = z
  .strictObject({ left: start, top: start, width: length, height: length })
  .refine(({ left, top, width, height }) => left + width <= CROP_WHOLE && top + height <= CROP_WHOLE, {
    error: '超出了照片',
  });

/** What is done to a picture on its way to a rendition: quarter turns clockwise, then the crop of what they give. */
export const photoEditSchema = z.strictObject({
  turns: z.literal([0, 1, 2, 3]),
  crop: cropSchema.nullable(),
});

export type PhotoCrop = Readonly<z.infer<typeof cropSchema>>;
export type PhotoEdit = Readonly<z.infer<typeof photoEditSchema>>;

export const NO_EDIT: PhotoEdit = { turns: 0, crop: null };

export const isEdited = ({ turns, crop }: PhotoEdit): boolean => turns !== 0 || crop !== null;

/** One more quarter turn, clockwise (1) or back (-1); a crop keeps what it shows. */
export function turnedBy({ turns, crop }: PhotoEdit, by: 1 | -1): PhotoEdit {
  return { turns: quarter(turns + by), crop: crop && turnedCrop(crop, by) };
}

const quarter = (turns: number) => ((turns + 4) % 4) as PhotoEdit['turns'];

function turnedCrop({ left, top, width, height }: PhotoCrop, by: 1 | -1): PhotoCrop {
  return by === 1
    ? { left: CROP_WHOLE - top - height, top: left, width: height, height: width }
    : { left: top, top: CROP_WHOLE - left - width, width: height, height: width };
}

/** The edit with another crop; one that leaves nothing out is none. */
export function croppedTo({ turns }: PhotoEdit, crop: PhotoCrop | null): PhotoEdit {
  const isAll = crop !== null && crop.width === CROP_WHOLE && crop.height === CROP_WHOLE;
  return { turns, crop: isAll ? null : crop };
}

/** The size of an upright picture (px) after its turns alone. */
export function turnedSize({ widthPx, heightPx }: PhotoSize, { turns }: PhotoEdit): PhotoSize {
  return turns % 2 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
}

/** The part of a turned picture (px) that a crop leaves; at least one pixel, never beyond the edge. */
export function cropRegion({ widthPx, heightPx }: PhotoSize, crop: PhotoCrop) {
  const [left, width] = pixels(widthPx, crop.left, crop.width);
  const [top, height] = pixels(heightPx, crop.top, crop.height);
  return { left, top, width, height };
}

function pixels(side: number, from: number, part: number): readonly [start: number, length: number] {
  const first = Math.min(Math.round((side * from) / CROP_WHOLE), side - 1);
  const end = Math.round((side * (from + part)) / CROP_WHOLE);
  return [first, Math.max(end - first, 1)];
}

/** The size of an upright picture (px) after an edit. */
export function editedSize(size: PhotoSize, edit: PhotoEdit): PhotoSize {
  const whole = turnedSize(size, edit);
  if (edit.crop === null) return whole;
  const { width, height } = cropRegion(whole, edit.crop);
  return { widthPx: width, heightPx: height };
}

/** An edit as it stands in the database, in addresses and in file names; empty for none: `r1`, `r0c0-1250-10000-7500`. */
export function editText(edit: PhotoEdit): string {
  if (!isEdited(edit)) return '';
  const { turns, crop } = edit;
  return `r${turns}${crop ? `c${crop.left}-${crop.top}-${crop.width}-${crop.height}` : ''}`;
}

/** What a picture is known by: its original (SHA-256), and what was done to it. */
export const pictureName = (sha256: string, edit: PhotoEdit = NO_EDIT): string =>
  isEdited(edit) ? `${sha256}-${editText(edit)}` : sha256;

/** A picture by its original (SHA-256). `knownAs`: one that came in a package is a copy; this is what was known of it where it was made. */
export interface NamedPhoto {
  readonly sha256: string;
  readonly knownAs?: string | undefined;
  readonly edit?: PhotoEdit | undefined;
}

/** By what the check code knows a photo, in every copy of the program; what is done to it afterwards makes another picture. */
export const pictureNameOf = ({ sha256, knownAs, edit }: NamedPhoto): string =>
  pictureName(knownAs ?? sha256, edit);

/** The edit that a text names, undefined where it names none: every edit has exactly one text. */
export function parseEdit(text: string): PhotoEdit | undefined {
  if (text === '') return NO_EDIT;
  const found = /^r(\d)(?:c(\d{1,5})-(\d{1,5})-(\d{1,5})-(\d{1,5}))?$/u.exec(text);
  if (!found) return undefined;
  const [left, top, width, height] = found.slice(2).map(Number);
  const crop = found[2] === undefined ? null : { left, top, width, height };
  const edit = photoEditSchema.safeParse({ turns: Number(found[1]), crop });
  return edit.success && editText(edit.data) === text ? edit.data : undefined;
}
