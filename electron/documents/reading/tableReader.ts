import { attributeOf, is, type Name } from './elements.ts';
import { READING_LIMITS } from './limits.ts';
import { propertyOf, seenElements } from './seen.ts';
import { Unreadable } from './unreadable.ts';
import type { WordBlock, WordCell, WordTable } from './wordText.ts';
import type { XmlElement } from './xml.ts';

type Growing = { -readonly [Key in keyof WordCell]: WordCell[Key] };

type GrowingTable = Omit<WordTable, 'columns'> & { columns: number };

/** Reads tables into their grids: what is merged is one cell, which says how many columns and rows it takes. */
export class TableReader {
  readonly #tables: WordTable[];
  readonly #part: string;
  readonly #blocksIn: (cell: XmlElement) => readonly WordBlock[];
  #cells = 0;

  /** Every table goes into `tables` by its number. */
  constructor(tables: WordTable[], part: string, blocksIn: (cell: XmlElement) => readonly WordBlock[]) {
    this.#tables = tables;
    this.#part = part;
    this.#blocksIn = blocksIn;
  }

  /** Throws Unreadable: `tooLarge`. */
  read(element: XmlElement): WordTable {
    const number = this.#tables.length;
    const rows: WordCell[][] = [];
    const table = { kind: 'table' as const, element, number, rows, columns: 0 };
    // Its number is taken before those of the tables in it.
    this.#tables.push(table);
    const above = new Map<number, Growing>();
    for (const row of below(element, 'w:tr')) rows.push(this.#row(row, table, above));
    return table;
  }

  /** `above`: by its first column, the cell that a merged one of the next row belongs to. */
  #row(row: XmlElement, table: GrowingTable, above: Map<number, Growing>): WordCell[] {
    const { number, rows } = table;
    const cells: Growing[] = [];
    let column = numberOf(propertyOf(row, 'w:trPr', 'w:gridBefore')) ?? 0;
    for (const [index, element] of below(row, 'w:tc').entries()) {
      this.#cells += 1;
      if (this.#cells > READING_LIMITS.cells) throw new Unreadable('tooLarge', this.#part);
      const span = Math.max(1, numberOf(propertyOf(element, 'w:tcPr', 'w:gridSpan')) ?? 1);
      const upper = continues(element, 'w:vMerge') ? above.get(column) : undefined;
      const left = continues(element, 'w:hMerge') ? cells.at(-1) : undefined;
      if (upper) upper.rowSpan = rows.length - upper.row + 1;
      else if (left) left.span += span;
      else {
        const place = { table: number, row: rows.length, column, span, rowSpan: 1, index };
        const cell: Growing = { element, ...place, blocks: this.#blocksIn(element) };
        above.set(column, cell);
        cells.push(cell);
      }
      column += span;
    }
    table.columns = Math.max(table.columns, column);
    return cells;
  }
}

/** The nearest elements of a name below one: not those inside each other. */
function below(element: XmlElement, name: Name): readonly XmlElement[] {
  return seenElements(element).flatMap((child) => (is(child, name) ? [child] : below(child, name)));
}

/** Whether a cell is merged with the one before it: `w:vMerge` without a value, or one that says so. */
function continues(cell: XmlElement, name: Name): boolean {
  const merge = propertyOf(cell, 'w:tcPr', name);
  return merge !== undefined && attributeOf(merge, 'w:val') !== 'restart';
}

/** A whole number of columns; none where it is absent or no number. */
function numberOf(property: XmlElement | undefined): number | undefined {
  const value = Number(attributeOf(property, 'w:val'));
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}
