import type { PhotoCrop } from '../../shared/photo/edit.ts';
import { CROP_LEAST, CROP_WHOLE } from '../../shared/photo/edit.ts';
import type { PhotoSize } from '../../shared/photo/layout.ts';

/** The proportions that a crop can be held to. */
export const CROP_SHAPES = ['free', 'original', '4:3', '3:4', '16:9', '1:1'] as const;
export type CropShape = (typeof CROP_SHAPES)[number];

/** A crop as the cropping control counts it: parts of the sides in percent. */
export interface PercentCrop {
  readonly unit: '%';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width by height that a shape asks for, on a picture of this size; undefined for any. */
export function aspectOf(shape: CropShape, { widthPx, heightPx }: PhotoSize): number | undefined {
  if (shape === 'free') return undefined;
  if (shape === 'original') return widthPx / heightPx;
  const [width = 1, height = 1] = shape.split(':').map(Number);
  return width / height;
}

/** The largest crop of a proportion (width by height), in the middle of a picture. */
export function largestCrop({ widthPx, heightPx }: PhotoSize, aspect: number): PercentCrop {
  const part = aspect / (widthPx / heightPx);
  const [width, height] = part > 1 ? [100, 100 / part] : [100 * part, 100];
  return { unit: '%', x: (100 - width) / 2, y: (100 - height) / 2, width, height };
}

export const WHOLE: PercentCrop = { unit: '%', x: 0, y: 0, width: 100, height: 100 };

export function percentOf(crop: PhotoCrop | null): PercentCrop {
  if (crop === null) return WHOLE;
  const percent = (part: number) => (part / CROP_WHOLE) * 100;
  const { left, top, width, height } = crop;
  return { unit: '%', x: percent(left), y: percent(top), width: percent(width), height: percent(height) };
}

/** The crop as it is kept: whole ten-thousandths, never beyond the edge, never nothing. */
export function cropOf({ x, y, width, height }: PercentCrop): PhotoCrop {
  const [left, acrossPart] = span(x, width);
  const [top, downPart] = span(y, height);
  return { left, top, width: acrossPart, height: downPart };
}

function span(fromPercent: number, percent: number): readonly [from: number, length: number] {
  const parts = (value: number) => Math.round((value / 100) * CROP_WHOLE);
  const from = Math.min(Math.max(parts(fromPercent), 0), CROP_WHOLE - CROP_LEAST);
  const end = Math.min(Math.max(parts(fromPercent + percent), from + CROP_LEAST), CROP_WHOLE);
  return [from, end - from];
}
