import { attributeOf, elementsOf, firstOf, is, type Name } from '../reading/elements.ts';
import { propertyOf } from '../reading/seen.ts';
import type { WordCell, WordTable } from '../reading/wordText.ts';
import type { XmlElement } from '../reading/xml.ts';

/** Left and right of the text in a cell, where the file does not say (twips): 0.19 cm, as Word has it. */
const USUAL_MARGIN = 108;
/** Where nothing says how wide a cell is: the text of an A4 page in the usual margins (twips). */
const USUAL_WIDTH = 8_300;

/** The room between the margins of a cell (twips): by the columns of the grid or by the cell itself, whichever is less. */
export function cellWidthTwips(table: WordTable, cell: WordCell): number {
  const grid = elementsOf(table.element).find((child) => is(child, 'w:tblGrid'));
  const columns = grid ? elementsOf(grid).filter((child) => is(child, 'w:gridCol')) : [];
  const spanned = columns
    .slice(cell.column, cell.column + cell.span)
    .reduce((total, column) => total + numberIn(column, 'w:w'), 0);
  const own = propertyOf(cell.element, 'w:tcPr', 'w:tcW');
  const ownWidth = attributeOf(own, 'w:type') === 'dxa' ? numberIn(own, 'w:w') : 0;
  const widths = [spanned, ownWidth].filter((width) => width > 0);
  const width = widths.length > 0 ? Math.min(...widths) : USUAL_WIDTH;
  return Math.max(0, width - margin(table, cell, 'left') - margin(table, cell, 'right'));
}

function margin(table: WordTable, cell: WordCell, side: 'left' | 'right'): number {
  const sides: readonly Name[] = side === 'left' ? ['w:left', 'w:start'] : ['w:right', 'w:end'];
  const groups = [
    propertyOf(cell.element, 'w:tcPr', 'w:tcMar'),
    propertyOf(table.element, 'w:tblPr', 'w:tblCellMar'),
  ];
  for (const group of groups) {
    const found = group && sides.map((name) => firstOf(group, name)).find((each) => each !== undefined);
    if (found) return numberIn(found, 'w:w');
  }
  return USUAL_MARGIN;
}

function numberIn(element: XmlElement | undefined, name: Name): number {
  const value = Number(attributeOf(element, name));
  return Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}
