import { ptToMm } from '../notice/lengths.ts';
import type { FormContent } from './content.ts';
import type { FormDefinition } from './definition.ts';
import {
  aboveNarrativeMm,
  belowNarrativeMm,
  narrativeBlocks,
  type PaperBlock,
  type PhotoSizes,
} from './paperBlocks.ts';
import { flow, type PaperCell, type SpaceBefore } from './paperFlow.ts';
import { BORDER_PT, CELL_PADDING_MM } from './paperMeasures.ts';

/** What is foreseen of a form on paper, and what is done so that the stamped rows do not stand alone on the last page. */
export interface PaperPlan {
  readonly pages: number;
  /** Of the largest size that photos may have. */
  readonly photoScale: number;
  /** In front of which row of photos so much space stands (mm). */
  readonly space?: { readonly photoRow: number; readonly mm: number };
}

/** About how many pages a form takes in its notice's print style. How near it comes is measured: docs/word-form.md. */
export function expectedPages(definition: FormDefinition, content: FormContent, photos: PhotoSizes): number {
  return paperPlan(definition, content, photos).pages;
}

/** Photos are set a little smaller, as a person would, before anything else. */
const PHOTO_SCALES = [1, 0.95, 0.9, 0.85, 0.8];
/** Lines break elsewhere in another program: a plan should hold when all stands so much lower or higher (mm). */
const SHIFTS = [
  { mm: 0, weight: 3 },
  { mm: -6, weight: 2 },
  { mm: 6, weight: 2 },
  { mm: -12, weight: 1 },
  { mm: 12, weight: 1 },
];
/** What fits by less than this on the last page is not relied on (mm): captions and notes may need a line more. */
const UNCERTAIN_MM = 6;
/** What is weighed against each other. A page more is worse than photos smaller by a tenth. */
const COST = { alone: 100, hole: 80, page: 3, smaller: 20, pushed: 1 } as const;
/** What stands above the stamped rows on their page is at least so high (mm). */
const COMPANY_MM = 25;
/** So much of a row of photos is missing on its page when it is pushed to the next. */
const PUSHES = [0.5, 0.8, 0.25];

interface Sheet {
  readonly cell: PaperCell;
  readonly blocks: readonly PaperBlock[];
  readonly aboveMm: number;
  readonly belowMm: number;
  readonly leastMm: number;
}

interface Candidate {
  readonly photoScale: number;
  readonly sheet: Sheet;
  readonly space?: SpaceBefore;
}

/**
 * Foresees a form's pages. Where the stamped rows would stand alone on the last one, photos become a little smaller so
 * that all ends on one page less, or the last row of photos gets space in front, as a person would push it down, and
 * comes along. Chosen is what also holds if the foresight errs by a line.
 */
export function paperPlan(definition: FormDefinition, content: FormContent, photos: PhotoSizes): PaperPlan {
  const scales = photos.some((photo) => photo !== undefined) ? PHOTO_SCALES : [1];
  const candidates = scales.flatMap((photoScale) => {
    const sheet = sheetOf(definition, content, narrativeBlocks(definition, content, photos, photoScale));
    const spaces = companySpaces(sheet);
    return [{ photoScale, sheet }, ...spaces.map((space) => ({ photoScale, sheet, space }))];
  });
  const [first, ...others] = candidates.map((candidate) => ({ candidate, cost: costOf(candidate) }));
  const { photoScale, sheet, space } = others.reduce(
    (best, each) => (each.cost < best.cost ? each : best),
    first as NonNullable<typeof first>,
  ).candidate as Candidate;
  const { pages } = outcome(sheet, space, { shiftMm: 0, marginMm: 0 });
  return {
    pages,
    photoScale,
    ...(space && { space: { photoRow: rowNumber(sheet.blocks, space.block), mm: space.mm } }),
  };
}

function sheetOf(definition: FormDefinition, content: FormContent, blocks: readonly PaperBlock[]): Sheet {
  const { page, narrativeRowMm } = definition.notice.print;
  const pageMm = page.heightMm - page.marginsMm.top - page.marginsMm.bottom;
  return {
    cell: { pageMm, edgeMm: CELL_PADDING_MM + ptToMm(BORDER_PT) },
    blocks,
    aboveMm: aboveNarrativeMm(definition, content),
    belowMm: belowNarrativeMm(definition, content),
    leastMm: narrativeRowMm,
  };
}

/** All stands so much lower, and so much room at the end is not there (mm). */
interface Doubt {
  readonly shiftMm: number;
  readonly marginMm: number;
}

interface Outcome {
  readonly pages: number;
  /** The stamped rows have a page of their own. */
  readonly alone: boolean;
  /** The space stands in the middle of a page. */
  readonly hole: boolean;
}

function outcome(
  { cell, blocks, aboveMm, belowMm, leastMm }: Sheet,
  space: SpaceBefore | undefined,
  { shiftMm, marginMm }: Doubt,
): Outcome {
  const from = { page: 0, topMm: aboveMm + shiftMm };
  const { starts, end } = flow(blocks, from, cell, space);
  const endMm = end.page === 0 ? Math.max(end.topMm, from.topMm + leastMm) : end.topMm;
  const alone = endMm + belowMm + marginMm > cell.pageMm;
  const before = space && starts[space.block - 1];
  return {
    pages: end.page + (alone ? 2 : 1),
    alone,
    hole: space !== undefined && before?.page !== (starts[space.block]?.page ?? 0) - 1,
  };
}

function costOf({ sheet, photoScale, space }: Candidate): number {
  const costs = SHIFTS.map(({ mm, weight }) => {
    const { alone, hole, pages } = outcome(sheet, space, { shiftMm: mm, marginMm: UNCERTAIN_MM });
    return weight * ((alone ? COST.alone : 0) + (hole ? COST.hole : 0) + COST.page * pages);
  });
  const weight = SHIFTS.reduce((total, each) => total + each.weight, 0);
  const own = COST.smaller * (1 - photoScale) + (space ? COST.pushed : 0);
  return costs.reduce((total, each) => total + each, 0) / weight + own;
}

/** The spaces in front of the last rows of photos that are high enough as company and fit on one page with the stamped rows. */
function companySpaces({ cell, blocks, aboveMm, belowMm }: Sheet): readonly SpaceBefore[] {
  const { starts, end } = flow(blocks, { page: 0, topMm: aboveMm }, cell);
  return blocks.flatMap((piece, block) => {
    const start = starts[block];
    if (piece.part !== 'photoRow' || start?.page !== end.page) return [];
    const height = end.topMm - start.topMm;
    if (height < COMPANY_MM || height + belowMm + cell.edgeMm + UNCERTAIN_MM > cell.pageMm) return [];
    const roomMm = cell.pageMm - cell.edgeMm - start.topMm;
    return PUSHES.map((part) => ({ block, mm: roomMm - part * piece.heightMm }));
  });
}

const rowNumber = (blocks: readonly PaperBlock[], block: number) =>
  blocks.slice(0, block).filter(({ part }) => part === 'photoRow').length;
