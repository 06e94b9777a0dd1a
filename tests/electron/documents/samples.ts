import sharp from 'sharp';
import { buildFormDocument, type FormDocument } from '../../../electron/documents/formDocument.ts';
import { intakeLimits } from '../../../electron/photos/intakeLimits.ts';
import { type Photo, readPhoto } from '../../../electron/photos/readPhoto.ts';
import type { FormContent, Opinion } from '../../../shared/form/content.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { type DocxFile, openDocx } from '../../helpers/docx.ts';
import { builtInNotice, definitionOf, sampleContent } from '../../helpers/forms.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours that text and its grey edges never have, far from each other. */
export const FRAME_COLOURS: readonly Rgb[] = [
  [230, 20, 20],
  [20, 160, 20],
  [20, 40, 230],
  [220, 20, 200],
  [250, 150, 0],
];

/** For a machine that has other work: what is drawn here is no stranger's file. */
const PATIENCE_SECONDS = 600;

/** Parts of the shorter and of the longer side that the frame of a framed photo takes at least on each edge. */
const FRAME_PARTS = { shorter: 0.12, longer: 0.02 };

/** A photo as the program takes it in, light grey in a frame of one colour; the picture is whole where its frame is. */
export async function framedPhoto(widthPx: number, heightPx: number, colour: Rgb): Promise<Photo> {
  const [shorter, longer] = [Math.min(widthPx, heightPx), Math.max(widthPx, heightPx)];
  const edge = Math.round(Math.max(shorter * FRAME_PARTS.shorter, longer * FRAME_PARTS.longer));
  const [r, g, b] = colour;
  const jpeg = await sharp({
    create: {
      width: widthPx - 2 * edge,
      height: heightPx - 2 * edge,
      channels: 3,
      background: { r: 235, g: 235, b: 235 },
    },
  })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: { r, g, b } })
    .jpeg({ quality: 92 })
    .toBuffer();
  const limits = { ...intakeLimits(builtInNotice()), timeoutSeconds: PATIENCE_SECONDS };
  const photo = await readPhoto(new Uint8Array(jpeg), limits);
  if (!photo.ok) throw new Error(`photo refused: ${photo.error.code}`);
  return photo.value;
}

/** Width and height in px of the photos that the letters L(andscape), P(ortrait), S(quare), W(ide) and N(arrow) stand for. */
const SHAPES: Readonly<Record<string, readonly [number, number]>> = {
  L: [1600, 1200],
  P: [1200, 1600],
  S: [1000, 1000],
  W: [1200, 60],
  N: [400, 1600],
};

/** Framed photos written as letters, each in a colour of its own: `LPW`. */
export function framedPhotos(letters: string): Promise<readonly Photo[]> {
  return Promise.all(
    [...letters].map((letter, at) => {
      const [width, height] = SHAPES[letter] ?? [0, 0];
      return framedPhoto(width, height, FRAME_COLOURS[at] ?? [0, 0, 0]);
    }),
  );
}

/** Entries for as many photos, each with a caption that tells it from the others. */
export function entriesFor(photos: readonly unknown[]): FormContent['photos'] {
  return photos.map((_, at) => ({ file: `${at + 1}.jpg`, caption: `第${at + 1}幅：活动现场` }));
}

export const NO_OPINION: Opinion = { text: '', date: '' };

/** What builds a form of a kind: sample content with changes, no photos and no mark unless given. */
export function formOf(
  kind: FormKind,
  overrides: Partial<FormContent> = {},
  more: Partial<FormDocument> = {},
): FormDocument {
  const photos = more.photos ?? [];
  const content = sampleContent(kind, { photos: entriesFor(photos), ...overrides });
  return { definition: definitionOf(kind), content, photos, ...more };
}

/** The Word file of such a form, opened. */
export async function built(...form: Parameters<typeof formOf>): Promise<DocxFile> {
  return openDocx(await buildFormDocument(formOf(...form)));
}
