import type { XmlElement } from './xml.ts';

/** Characters of a paragraph, the element that they stand in (w:t, w:br, w:tab) and from where in the paragraph's text. */
export interface TextPiece {
  readonly element: XmlElement;
  readonly text: string;
  readonly from: number;
}

/** A picture where it stands, and the part of the package that it shows. */
export interface SeenPicture {
  readonly element: XmlElement;
  readonly part: string;
}

/** A paragraph as it is seen: line breaks as \n, tabs as \t, tracked changes as accepted. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly element: XmlElement;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly pictures: readonly SeenPicture[];
  readonly inTextBox: boolean;
}

/** A cell that is not covered by one above it or left of it. */
export interface WordCell {
  /** Its w:tc. */
  readonly element: XmlElement;
  /** The table's number, the row, the column of the grid where it begins: each from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Columns of the grid and rows that it takes. */
  readonly span: number;
  readonly rowSpan: number;
  /** Which w:tc of its row it is, from 0. */
  readonly index: number;
  readonly blocks: readonly WordBlock[];
}

export interface WordTable {
  readonly kind: 'table';
  /** Its w:tbl. */
  readonly element: XmlElement;
  /** Which table of the document it is, from 0, in the order in which they begin, nested ones and those in text boxes too. */
  readonly number: number;
  /** Columns of its grid, as far as its cells reach. */
  readonly columns: number;
  /** By row, the cells that begin there; rows deleted under tracking are not counted. */
  readonly rows: readonly (readonly WordCell[])[];
}

/** The text boxes of a paragraph stand behind it. */
export type WordBlock = WordParagraph | WordTable;

/** What is read in the part with a Word file's text, and at the foot of its pages. */
export interface WordText {
  /** The name of the part that all elements are of. */
  readonly part: string;
  readonly blocks: readonly WordBlock[];
  /** All tables by their numbers. */
  readonly tables: readonly WordTable[];
  readonly footers: readonly string[];
  /** Insertions, deletions and moves under tracking; they were read as accepted. */
  readonly trackedChanges: number;
}

const isParagraph = (block: WordBlock): block is WordParagraph => block.kind === 'paragraph';

/** The paragraphs that stand in a cell itself: not those of nested tables and text boxes. */
export const ownParagraphs = ({ blocks }: Pick<WordCell, 'blocks'>): readonly WordParagraph[] =>
  blocks.filter(isParagraph).filter(({ inTextBox }) => !inTextBox);

/** The text of a cell itself, a line a paragraph. */
export const cellText = (cell: Pick<WordCell, 'blocks'>): string =>
  ownParagraphs(cell)
    .map(({ text }) => text)
    .join('\n');

/** Every paragraph in blocks, those in tables too, in the order of the document. */
export function paragraphsIn(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    isParagraph(block) ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}

/** The cell that covers a place of a table's grid; undefined where none does. */
export function cellAt(table: WordTable, row: number, column: number): WordCell | undefined {
  if (column >= table.columns) return undefined;
  for (let from = Math.min(row, table.rows.length - 1); from >= 0; from -= 1) {
    const cell = table.rows[from]?.find((each) => each.column <= column && column < each.column + each.span);
    if (cell) return cell.row + cell.rowSpan > row ? cell : undefined;
  }
  return undefined;
}
