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

/** A cell or a line outside of tables, its own text and its folded beginning. */
export type SearchedItem = {
  readonly text: string;
  readonly head: FoldedText;
} & (
  | { readonly kind: 'cell'; readonly table: WordTable; readonly cell: WordCell }
  | { readonly kind: 'line'; readonly paragraph: WordParagraph }
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
  return { kind: 'line', paragraph, text, head: headOf(text) };
}

const headOf = (text: string): FoldedText => foldedText(text.slice(0, LONGEST_LABEL));
