import type { PaperBlock } from './paperBlocks.ts';

/** Where something begins: the page, from 0, and how far below the upper margin (mm). */
export interface PaperPlace {
  readonly page: number;
  readonly topMm: number;
}

/** A cell that goes on over pages: how much of a page it may fill, and what its own edge takes at head and foot (mm). */
export interface PaperCell {
  readonly pageMm: number;
  readonly edgeMm: number;
}

/** Space in front of a piece of the cell, by its place in the list (mm). LibreOffice takes what does not fit along. */
export interface SpaceBefore {
  readonly block: number;
  readonly mm: number;
}

/** Fewest lines of a paragraph on either side of a page's end (widow control). */
const KEPT_LINES = 2;

/** Where each piece of a cell begins, and where the last ends, when the cell begins at a place. */
export function flow(
  blocks: readonly PaperBlock[],
  from: PaperPlace,
  cell: PaperCell,
  space?: SpaceBefore,
): { readonly starts: readonly PaperPlace[]; readonly end: PaperPlace } {
  const bottomMm = cell.pageMm - cell.edgeMm;
  let { page, topMm } = from;
  topMm += cell.edgeMm;
  const turn = () => {
    page += 1;
    topMm = cell.edgeMm;
  };
  const starts = blocks.map((block, at) => {
    if (space?.block === at) {
      if (topMm + space.mm > bottomMm) turn();
      topMm += space.mm;
    }
    if (block.part !== 'paragraph') {
      if (topMm + block.heightMm > bottomMm) turn();
      topMm += block.heightMm;
      return { page, topMm: topMm - block.heightMm };
    }
    let start: PaperPlace | undefined;
    for (let left = block.lines; left > 0; ) {
      const fitting = linesHere(left, Math.floor((bottomMm - topMm) / block.pitchMm), left === block.lines);
      if (fitting > 0) start ??= { page, topMm };
      topMm += fitting * block.pitchMm;
      left -= fitting;
      if (left > 0) turn();
    }
    return start ?? { page, topMm };
  });
  return { starts, end: { page, topMm: topMm + cell.edgeMm } };
}

/** How many of a paragraph's remaining lines go where so many have room. */
function linesHere(left: number, room: number, isFirst: boolean): number {
  if (room >= left) return left;
  const kept = Math.min(room, left - KEPT_LINES);
  return kept < (isFirst ? KEPT_LINES : 1) ? 0 : kept;
}
