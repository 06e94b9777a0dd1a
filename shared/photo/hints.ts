import type { FormContent } from '../form/content.ts';
import type { Finding, FindingCode } from '../form/finding.ts';
import type { Notice } from '../notice/schema.ts';
import type { FailureDetails } from '../result/result.ts';
import { looksAlike } from './alike.ts';
import { editedSize, NO_EDIT, type PhotoEdit } from './edit.ts';
import type { PhotoFacts } from './facts.ts';
import type { PhotoLayout } from './layout.ts';
import { fullSetting, photoRowsInCell } from './photoRoom.ts';

const MM_PER_INCH = 25.4;

/** A photo with its number, from 1; 0 where it is the only one and has no form. */
export interface LoosePhoto {
  readonly number: number;
  readonly file: string;
  readonly facts: PhotoFacts;
  readonly edit?: PhotoEdit;
}

/** What is remarkable about the photos of a form, photo by photo: hints, which never keep it from being handed in. */
export function photoHints(
  notice: Notice,
  { photos, photoLayout }: Pick<FormContent, 'photos' | 'photoLayout'>,
  facts: readonly (PhotoFacts | undefined)[],
): Finding[] {
  const known = photos.flatMap(({ file, edit }, at): LoosePhoto[] => {
    const found = facts[at];
    return found ? [{ number: at + 1, file, facts: found, ...(edit && { edit }) }] : [];
  });
  const printed = printedPpi(known, notice, photoLayout);
  return known.flatMap((photo, at) => [
    ...ofTheFile(photo),
    ...fewPixels(photo, printed[at], notice),
    ...outsideWeek(photo, notice),
    ...alike(photo, known.slice(0, at)),
  ]);
}

/** What is remarkable about a photo by itself, without a form around it; `before` are those that it may resemble. */
export function loosePhotoHints(notice: Notice, photo: LoosePhoto, before: readonly LoosePhoto[]): Finding[] {
  return [
    ...ofTheFile(photo),
    ...fewPixels(photo, printedPpi([photo], notice)[0], notice),
    ...outsideWeek(photo, notice),
    ...alike(photo, before),
  ];
}

/** `text` says which picture a hint is about, so that one ticked off stays with it when the photos change places. */
function hint(code: FindingCode, photo: LoosePhoto, details: FailureDetails, about = photo.file): Finding {
  return {
    code,
    field: 'photos',
    severity: 'hint',
    details: { number: photo.number, text: about, ...details },
  };
}

function ofTheFile(photo: LoosePhoto): Finding[] {
  const { rescued, frames, type } = photo.facts;
  return [
    ...(rescued ? [hint('photoRescued', photo, {})] : []),
    ...(frames > 1 ? [hint('photoFirstOfMany', photo, { frames, kind: type ?? '' })] : []),
  ];
}

/** The pixels per inch at which each photo is printed in the arrangement of the form. */
function printedPpi(
  photos: readonly LoosePhoto[],
  { print }: Notice,
  layout?: PhotoLayout,
): readonly number[] {
  const sizes = photos.map(printedSize);
  const widthsMm = new Map(
    photoRowsInCell(sizes, print, fullSetting(sizes, layout))
      .flat()
      .map(({ index, widthMm }) => [index, widthMm] as const),
  );
  return sizes.map(({ widthPx }, at) => (widthPx * MM_PER_INCH) / (widthsMm.get(at) ?? 1));
}

/** What an edit leaves of a photo (px). */
const printedSize = ({ facts, edit = NO_EDIT }: LoosePhoto) => editedSize(facts, edit);

function fewPixels(photo: LoosePhoto, ppi = 0, { photos }: Notice): Finding[] {
  if (ppi >= photos.minPpi) return [];
  const { widthPx, heightPx } = printedSize(photo);
  return [hint('photoFewPixels', photo, { ppi: Math.floor(ppi), min: photos.minPpi, widthPx, heightPx })];
}

function outsideWeek(photo: LoosePhoto, { dates }: Notice): Finding[] {
  const takenOn = photo.facts.takenAt?.slice(0, 10);
  const { from, to } = dates.activity;
  if (takenOn === undefined || (from <= takenOn && takenOn <= to)) return [];
  return [hint('photoOutsideWeek', photo, { takenOn, from, to })];
}

/** Said once a photo, of the first one before it that it resembles. */
function alike(photo: LoosePhoto, before: readonly LoosePhoto[]): Finding[] {
  const other = before.find(({ facts }) => looksAlike(facts.fingerprint, photo.facts.fingerprint));
  if (!other) return [];
  const pair = [photo.file, other.file].sort().join(' ');
  return [hint('photosAlike', photo, { other: other.number }, pair)];
}
