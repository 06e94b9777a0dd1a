import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../reading/wordText.ts';
import { type FoldedText, foldedText } from './foldLabel.ts';

/** No label is longer (characters): of a long text only so much is folded. */
export const LONGEST_LABEL = 200;

/** Of a longer line (characters) the rest is no label and no value of one. */
export const LONGEST_LINE = 1_200;

/** A cell or a line outside of tables, its own text and its folded beginning. */
export type SearchedItem = {
  readonly text: string;
  /** As far as a label of its own reaches. */
  readonly head: FoldedText;
} & (
  | { readonly kind: 'cell'; readonly table: WordTable; readonly cell: WordCell }
  | {
      readonly kind: 'line';
      readonly paragraph: WordParagraph;
      /** As far as labels are looked for in a line. */
      readonly line: FoldedText;
    }
);

/** Everything in blocks where a label or its value may stand, in the order of the document; text boxes are lines. */
export function searchedIn(blocks: readonly WordBlock[]): readonly SearchedItem[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [lineOf(block)];
    return block.rows.flat().flatMap((cell): readonly SearchedItem[] => {
      const inside = cell.blocks.filter((each) => each.kind === 'table' || each.inTextBox);
      const text = cellText(cell);
      return [{ kind: 'cell', table: block, cell, text, head: headOf(text) }, ...searchedIn(inside)];
    });
  });
}

function lineOf(paragraph: WordParagraph): SearchedItem {
  const { text } = paragraph;
  return { kind: 'line', paragraph, text, head: headOf(text), line: foldedText(text.slice(0, LONGEST_LINE)) };
}

const headOf = (text: string): FoldedText => foldedText(text.slice(0, LONGEST_LABEL));
