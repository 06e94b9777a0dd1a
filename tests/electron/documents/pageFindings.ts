import type { Page, PagePicture, PlacedWord } from '../../helpers/office.ts';
import type { Rgb } from './samples.ts';

/** A box on a page, in px. The right and lower edges are outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type IsPart = (red: number, green: number, blue: number) => boolean;

const isInk: IsPart = (red, green, blue) => Math.min(red, green, blue) < 200;

/** Near enough to survive JPEG and the scaling of the renderer, far from every other frame. */
const near =
  ([r, g, b]: Rgb): IsPart =>
  (red, green, blue) =>
    Math.abs(red - r) < 40 && Math.abs(green - g) < 40 && Math.abs(blue - b) < 40;

function holds({ width, rgb }: PagePicture, x: number, y: number, isPart: IsPart): boolean {
  const at = 3 * (y * width + x);
  return isPart(rgb[at] ?? 255, rgb[at + 1] ?? 255, rgb[at + 2] ?? 255);
}

/** The smallest box around all pixels of a sort; undefined where there is none. */
function boxAround(picture: PagePicture, isPart: IsPart): Box | undefined {
  let box: Box | undefined;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (!holds(picture, x, y, isPart)) continue;
      box = {
        left: Math.min(x, box?.left ?? x),
        top: Math.min(y, box?.top ?? y),
        right: Math.max(x + 1, box?.right ?? 0),
        bottom: y + 1,
      };
    }
  }
  return box;
}

/** What is printed on a page: the box around its ink, in mm. */
export function inkOf({ picture }: Page): Box | undefined {
  const box = boxAround(picture, isInk);
  return box && inMm(box, picture);
}

function inMm({ left, top, right, bottom }: Box, { pxPerMm }: PagePicture): Box {
  return { left: left / pxPerMm, top: top / pxPerMm, right: right / pxPerMm, bottom: bottom / pxPerMm };
}

/** A photo as it stands on a page: where its frame is (mm), and the part of each edge that shows the frame's colour. */
export interface FoundPhoto extends Box {
  readonly page: number;
  readonly edges: readonly number[];
}

/** The photos with a frame of a colour, one a page at most. */
export function findPhotos(pages: readonly Page[], colour: Rgb): readonly FoundPhoto[] {
  return pages.flatMap(({ picture }, page) => {
    const box = boxAround(picture, near(colour));
    return box ? [{ page, ...inMm(box, picture), edges: edgesOf(picture, box, near(colour)) }] : [];
  });
}

/** How much of the lines just inside the four edges of a box is of a sort, 0 to 1. */
function edgesOf(picture: PagePicture, { left, top, right, bottom }: Box, isPart: IsPart): readonly number[] {
  const xs = Array.from({ length: right - left }, (_, at) => left + at);
  const ys = Array.from({ length: bottom - top }, (_, at) => top + at);
  const part = (line: readonly number[], test: (at: number) => boolean) =>
    line.filter(test).length / line.length;
  return [
    part(xs, (x) => holds(picture, x, top + 1, isPart)),
    part(xs, (x) => holds(picture, x, bottom - 2, isPart)),
    part(ys, (y) => holds(picture, left + 1, y, isPart)),
    part(ys, (y) => holds(picture, right - 2, y, isPart)),
  ];
}

/** The heights (mm) of the lines that go across a page from one x (mm) to another: the rules between a table's rows. */
export function rulesOf({ picture }: Page, fromMm: number, toMm: number): readonly number[] {
  const from = Math.round(fromMm * picture.pxPerMm);
  const to = Math.round(toMm * picture.pxPerMm);
  const isRule = (y: number) => {
    let ink = 0;
    for (let x = from; x < to; x += 1) if (holds(picture, x, y, isInk)) ink += 1;
    return ink > 0.97 * (to - from);
  };
  const rows = Array.from({ length: picture.height }, (_, y) => y).filter(isRule);
  return rows.filter((y) => !rows.includes(y - 1)).map((y) => y / picture.pxPerMm);
}

/** The row of a table that a word stands in, by the rules above and below it (mm). */
export function bandOf(
  word: PlacedWord,
  rules: readonly number[],
): { readonly top: number; readonly bottom: number } {
  const top = rules.filter((y) => y <= word.top + 1).at(-1) ?? Number.NaN;
  const bottom = rules.find((y) => y >= word.bottom - 1) ?? Number.NaN;
  return { top, bottom };
}
