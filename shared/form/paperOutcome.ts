import type { BelowNarrative, PaperBlock } from './paperBlocks.ts';
import { type Flow, flow, type PaperCell, type SpaceBefore } from './paperFlow.ts';

/** What of a form on paper does not depend on how its photos are set. */
export interface PaperSheet {
  readonly cell: PaperCell;
  /** The cell of the 活动情况简介 begins so far below the upper margin of the first page, and is at least so high (mm). */
  readonly aboveMm: number;
  readonly leastMm: number;
  readonly text: readonly PaperBlock[];
  readonly below: BelowNarrative;
}

/**
 * What is doubted in the foresight (mm): all stands so much lower, a page holds so much less of the photos, and so much less
 * has room on the page of the stamped rows.
 */
export interface PaperDoubt {
  readonly lowerMm: number;
  readonly tighterMm: number;
  readonly marginMm: number;
}

/** Where company is to fit on the page of the stamped rows, so much is kept in hand (mm). */
const IN_HAND_MM = 6;

/** The rows of photos and the end of the cell, with space in front of one of them. */
export interface PaperTail {
  readonly blocks: readonly PaperBlock[];
  readonly space?: SpaceBefore;
}

/** How a form comes out. */
export interface PaperOutcome {
  readonly pages: number;
  /** The stamped rows have a page of their own. */
  readonly alone: boolean;
  /** LibreOffice, which does not keep rows of a table together, would leave the first of them behind. */
  readonly torn: boolean;
  /** LibreOffice might leave a photo behind without its caption. */
  readonly parted: boolean;
  /** The space stands in the middle of a page. */
  readonly misplaced: boolean;
  /** What is empty at the foot of each page but the last (mm). */
  readonly emptyMm: readonly number[];
}

/** Where the text ends, should the foresight err so. */
export function textFlow({ cell, aboveMm, text }: PaperSheet, { lowerMm }: PaperDoubt): Flow {
  return flow(text, { page: 0, topMm: aboveMm + lowerMm + cell.edgeMm }, cell);
}

/** What comes of a tail behind such a text. */
export function outcomeOf(
  { cell, aboveMm, leastMm, below }: PaperSheet,
  text: Flow,
  { blocks, space }: PaperTail,
  { lowerMm, tighterMm, marginMm }: PaperDoubt,
): PaperOutcome {
  const pageMm = cell.pageMm - tighterMm;
  const tail = flow(blocks, text.end, { ...cell, pageMm }, space);
  const endMm = tail.end.topMm + cell.edgeMm;
  const leastEndMm = tail.end.page === 0 ? aboveMm + lowerMm + leastMm : 0;
  const roomMm = pageMm - Math.max(endMm, leastEndMm);
  const belowMm = below.sealsMm + below.notesMm;
  const fits = belowMm + marginMm <= roomMm;
  // The thin line at the end of the cell is no company.
  const lastPiece = tail.starts.at(-2) ?? text.end;
  return {
    pages: tail.end.page + (fits ? 1 : 1 + Math.ceil(belowMm / cell.pageMm)),
    alone: !fits || lastPiece.page < tail.end.page,
    torn: !fits && below.firstSealMm - marginMm <= roomMm,
    parted: tail.parted,
    misplaced: space !== undefined && !isInPlace(space, { text, tail, blocks, fits }),
    emptyMm: [...text.emptyMm, ...tail.emptyMm],
  };
}

interface Placed {
  readonly text: Flow;
  readonly tail: Flow;
  readonly blocks: readonly PaperBlock[];
  readonly fits: boolean;
}

/** Space in front of a row of photos parts two pages; that at the end of the cell stays there, and the stamped rows go. */
function isInPlace({ block }: SpaceBefore, { text, tail, blocks, fits }: Placed): boolean {
  const before = block === 0 ? text.end.page : (tail.starts[block - 1]?.page ?? 0);
  const turns = (tail.starts[block]?.page ?? 0) - before;
  return blocks[block]?.part === 'photoRow' ? turns === 1 : turns === 0 && !fits;
}

/** A row of photos moves to the next page when so much of it has no room any more. */
const PUSHES = [0.5, 0.8, 0.25];
/** What stands above the stamped rows on their page is at least so high (mm). */
const COMPANY_MM = 25;

/**
 * The spaces that bring the last rows of photos onto the page of the stamped rows, where they fit there, and the one at
 * the end of the cell that leaves too little room for the first stamped row, so that both go to the next page.
 */
export function spacesFor(
  sheet: PaperSheet,
  text: Flow,
  blocks: readonly PaperBlock[],
): readonly SpaceBefore[] {
  const { cell, below } = sheet;
  const belowMm = below.sealsMm + below.notesMm;
  const bottomMm = cell.pageMm - cell.edgeMm;
  return blocks.flatMap((piece, block) => {
    const before = flow(blocks.slice(0, block), text.end, cell).end;
    const roomMm = bottomMm - before.topMm;
    if (piece.part !== 'photoRow') {
      const mm = roomMm - below.firstSealMm / 2;
      return mm > 0 ? [{ block, mm }] : [];
    }
    const companyMm = blocks.slice(block).reduce((total, each) => total + heightOf(each), 0);
    const fits = companyMm + belowMm + 2 * cell.edgeMm + IN_HAND_MM <= cell.pageMm;
    if (companyMm < COMPANY_MM || !fits) return [];
    return PUSHES.map((part) => ({ block, mm: roomMm - part * piece.heightMm })).filter(({ mm }) => mm > 0);
  });
}

const heightOf = (block: PaperBlock) =>
  block.part === 'paragraph' ? block.lines * block.pitchMm : block.heightMm;
