import { ROSTER_COLUMNS } from '../../shared/messages/roster.ts';

/* For a text of 10.5 pt (pt): one line, what stands above and below, and the most that Excel allows a row. */
const LINE = 15;
const AROUND = 7;
const MOST = 409;
/** Lost in each line: the cell's own margin, and a mark that may not begin a line (half-width letters). */
const LOST = 2;
/* Half-width letters differ in their widths: this is a wide one. */
const HALF = 1.15;
const FULL = 2;
/** Latin letters, figures and marks of half width. */
const HALF_WIDTH = /[\u0020-\u00ff\uff61-\uff9f]/u;

/**
 * How high a row must be for its texts to stand wrapped in their columns (pt): Excel, WPS and LibreOffice do not measure it
 * when they open a file.
 */
export function rowHeight(values: readonly (string | number)[]): number {
  const lines = ROSTER_COLUMNS.map(({ width }, at) =>
    Math.ceil(widthOf(String(values[at] ?? '')) / (width - LOST)),
  );
  return Math.min(MOST, Math.max(1, ...lines) * LINE + AROUND);
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += HALF_WIDTH.test(letter) ? HALF : FULL;
  return width;
}
