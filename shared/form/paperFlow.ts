import { ptToMm } from '../notice/lengths.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { SPACE_PT } from './paperMeasures.ts';

/** A place on paper: the page, from 0, and how far below the upper margin (mm). */
export interface PaperPlace {
  readonly page: number;
  readonly topMm: number;
}

/** A cell that goes on over pages (the lines of its paragraphs one by one, without widow control): how much of a page it may fill, and what its own edge takes at head and foot (mm). */
export interface PaperCell {
  readonly pageMm: number;
  readonly edgeMm: number;
}

/** Space in front of a piece of the cell, by its place in the list (mm). LibreOffice takes what does not fit along. */
export interface SpaceBefore {
  readonly block: number;
  readonly mm: number;
}

/** How the pieces of a cell come to stand. */
export interface Flow {
  /** Where each begins. */
  readonly starts: readonly PaperPlace[];
  /** Where the last ends. */
  readonly end: PaperPlace;
  /** What stays empty at the foot of each page that the pieces leave behind, space in front of a piece included (mm). */
  readonly emptyMm: readonly number[];
  /** A photo ends so near the foot of a page that its caption may go to the next one without it. */
  readonly parted: boolean;
}

/** A caption that fits by less than this may not (mm). */
const CAPTION_IN_HAND_MM = 1;

/** Sets pieces of a cell one below the other, from a place inside the cell on. */
export function flow(
  blocks: readonly PaperBlock[],
  from: PaperPlace,
  cell: PaperCell,
  space?: SpaceBefore,
): Flow {
  const bottomMm = cell.pageMm - cell.edgeMm;
  const emptyMm: number[] = [];
  let parted = false;
  let { page, topMm } = from;
  // The foot of what is printed; space below it is as empty as the rest of the page.
  let footMm = topMm;
  const turn = () => {
    emptyMm.push(bottomMm - footMm);
    page += 1;
    topMm = cell.edgeMm;
    footMm = topMm;
  };
  const go = (mm: number) => {
    topMm += mm;
    footMm = topMm;
  };
  const starts = blocks.map((block, at) => {
    if (space?.block === at) {
      if (topMm + space.mm > bottomMm) turn();
      topMm += space.mm;
    }
    if (block.part !== 'paragraph') {
      const roomMm = bottomMm - topMm;
      const turns = block.heightMm > roomMm;
      if (block.part === 'photoRow' && block.photoMm !== undefined)
        parted ||= block.photoMm <= roomMm && block.heightMm + CAPTION_IN_HAND_MM > roomMm;
      if (turns) turn();
      // The thin line above a row of photos does not go to the next page with it.
      if (turns && block.part === 'photoRow') topMm -= ptToMm(SPACE_PT.betweenPhotoRows);
      go(block.heightMm);
      return { page, topMm: topMm - block.heightMm };
    }
    let start: PaperPlace | undefined;
    for (let left = block.lines; left > 0; ) {
      const room = Math.max(0, Math.floor((bottomMm - topMm) / block.pitchMm));
      const fitting = Math.min(left, room);
      if (fitting > 0) start ??= { page, topMm };
      go(fitting * block.pitchMm);
      left -= fitting;
      if (left > 0) turn();
    }
    return start ?? { page, topMm };
  });
  return { starts, end: { page, topMm }, emptyMm, parted };
}
