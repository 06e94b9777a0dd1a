import { cellAt, cellText, type WordCell, type WordParagraph, type WordTable } from '../reading/wordText.ts';

/** Where the value of a label stands. `from` and `to` are places in the text (UTF-16 units). */
export type ValuePlace =
  /** A cell of its own, right of the label's or below it. */
  | { readonly kind: 'cell'; readonly side: 'right' | 'below'; readonly cell: WordCell }
  /** A part of the label's own cell, by its own text (cellText, paragraphAt). */
  | { readonly kind: 'inside'; readonly cell: WordCell; readonly from: number; readonly to: number }
  /** A part of a line outside of tables. */
  | { readonly kind: 'line'; readonly paragraph: WordParagraph; readonly from: number; readonly to: number };

/** Whether a cell is the label of something, and nothing else. */
export type IsLabel = (cell: WordCell) => boolean;

export const isBlank = (cell: WordCell): boolean =>
  cellText(cell).trim() === '' && cell.blocks.every((block) => block.kind === 'paragraph');

/**
 * The cell that holds the value of a label's cell: the one to its right, unless that is a label itself, or holds words while the
 * one below is empty, as under the head of a column. Undefined where neither can be.
 */
export function valueCell(table: WordTable, label: WordCell, isLabel: IsLabel): ValuePlace | undefined {
  const right = cellAt(table, label.row, label.column + label.span);
  const below = cellAt(table, label.row + label.rowSpan, label.column);
  const under = below && !isLabel(below) && isUnder(label, below, right === undefined) ? below : undefined;
  if (right && !isLabel(right) && !(under && isHead(table, label, { right, under }, isLabel)))
    return { kind: 'cell', side: 'right', cell: right };
  return under && { kind: 'cell', side: 'below', cell: under };
}

/** The cell below a label is as wide as it; below the last one of a row it may be wider. */
const isUnder = (label: WordCell, below: WordCell, isLast: boolean): boolean =>
  label.column === below.column && (isLast || label.span === below.span);

interface Neighbours {
  readonly right: WordCell;
  readonly under: WordCell;
}

/** Whether a label with words to its right is the head of a column. */
function isHead(table: WordTable, label: WordCell, { right, under }: Neighbours, isLabel: IsLabel): boolean {
  if (isBlank(right)) return false;
  return isBlank(under) || isRowOfHeads(table.rows[label.row] ?? [], isLabel);
}

/** Only the heads of columns stand beside each other, label by label. */
const isRowOfHeads = (row: readonly WordCell[], isLabel: IsLabel): boolean =>
  row.some((cell, at) => {
    const next = row[at + 1];
    return next !== undefined && isLabel(cell) && isLabel(next);
  });
