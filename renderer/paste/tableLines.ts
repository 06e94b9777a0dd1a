/** A cell with several paragraphs longer than this together (characters) holds text: its table is the page's layout. */
const LONGEST_CELL = 60;

/** The lines of a table's row, and whether its cells were put into one. */
export interface RowLines {
  readonly lines: readonly string[];
  readonly isJoined: boolean;
}

/**
 * A row of cells as text: one line, its cells divided by a blank, which adds no 字 as a ； would. A row of one filled cell
 * and a row that lays out a page keep their paragraphs.
 */
export function rowLines(cells: readonly (readonly string[])[]): RowLines {
  const filled = cells
    .map((lines) => lines.filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  if (filled.length < 2 || filled.some(isText)) return { lines: filled.flat(), isJoined: false };
  return { lines: [filled.map((lines) => lines.join(' ')).join(' ')], isJoined: true };
}

function isText(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.join('').length > LONGEST_CELL;
}
