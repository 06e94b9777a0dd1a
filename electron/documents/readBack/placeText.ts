import type { ValuePlace } from '../finding/places.ts';
import {
  cellAt,
  cellText,
  paragraphsIn,
  type WordBlock,
  type WordCell,
  type WordTable,
} from '../reading/wordText.ts';

/** What stands at a place, a line a paragraph; nested tables and text boxes of a cell with it. */
export function placeText(place: ValuePlace, tables: readonly WordTable[]): string {
  if (place.kind === 'line') return place.paragraph.text.slice(place.from, place.to);
  if (place.kind === 'inside') return cellText(place.cell).slice(place.from, place.to);
  const table = tables[place.cell.table];
  return (table && characterByCharacter(table, place.cell)) ?? allText(place.cell.blocks);
}

const allText = (blocks: readonly WordBlock[]): string =>
  paragraphsIn(blocks)
    .map(({ text }) => text)
    .join('\n');

/** A value of fewer cells of one character each may as well be short values of their own. */
const LEAST_CELLS = 4;

/** The value of a row of narrow cells, each with one character, as some forms have for a postcode. */
function characterByCharacter(table: WordTable, first: WordCell): string | undefined {
  const characters: string[] = [];
  for (
    let cell: WordCell | undefined = first;
    cell && cellText(cell).trim().length <= 1;
    cell = cellAt(table, cell.row, cell.column + cell.span)
  )
    characters.push(cellText(cell).trim());
  const filled = characters.filter((character) => character !== '').length;
  return filled >= LEAST_CELLS ? characters.join('') : undefined;
}

/** The blocks of a place: of a label's own cell those behind the label. */
export function placeBlocks(place: ValuePlace): readonly WordBlock[] {
  if (place.kind === 'line') return [];
  if (place.kind === 'cell') return place.cell.blocks;
  let at = 0;
  return place.cell.blocks.map((block): WordBlock => {
    if (block.kind === 'table' || block.inTextBox) return block;
    const text = block.text.slice(Math.max(0, place.from - at), Math.max(0, place.to - at));
    at += block.text.length + 1;
    return { ...block, text };
  });
}
