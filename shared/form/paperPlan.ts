import { ptToMm } from '../notice/lengths.ts';
import { textHeightMm } from '../notice/printSchema.ts';
import type { PhotoSetting } from '../photo/photoRoom.ts';
import type { FormContent } from './content.ts';
import type { FormDefinition } from './definition.ts';
import { aboveNarrativeMm, belowNarrative, type PhotoSizes, photoBlocks, textBlocks } from './paperBlocks.ts';
import type { Flow } from './paperFlow.ts';
import { BORDER_PT, CELL_PADDING_MM } from './paperMeasures.ts';
import {
  outcomeOf,
  type PaperDoubt,
  type PaperSheet,
  type PaperTail,
  spacesFor,
  textFlow,
} from './paperOutcome.ts';
import { photoSettings, type WayToSet } from './photoSettings.ts';

/** What is foreseen of a form on paper, and what is done so that its pages are well filled and its stamped rows not alone. */
export interface PaperPlan {
  readonly pages: number;
  /** What stays empty at the foot of each page but the last (mm). */
  readonly emptyMm: readonly number[];
  readonly setting: PhotoSetting;
  /** In front of which row of photos so much space stands (mm); their number, where it stands behind the last. */
  readonly space?: { readonly photoRow: number; readonly mm: number };
}

/** About how many pages a form takes in its notice's print style. How near it comes is measured: docs/word-form.md. */
export function expectedPages(definition: FormDefinition, content: FormContent, photos: PhotoSizes): number {
  return paperPlan(definition, content, photos).pages;
}

/** How far the foresight may err, and how much each case counts: a plan should hold in all of them. */
const ERRORS = [
  { part: 0, weight: 3 },
  { part: -0.5, weight: 2 },
  { part: 0.5, weight: 2 },
  { part: -1, weight: 1 },
  { part: 1, weight: 1 },
];
/** Lines break elsewhere in another program: so much more or less for each line of the text, and altogether (mm). */
const LINE_ERROR_MM = { each: 1.2, most: 12 };
/** A page holds so much more or less of photos: a caption may need a line more (mm). */
const PHOTO_ERROR_MM = 6;
/** What fits by less than this on the page of the stamped rows is not relied on (mm). */
const MARGIN_MM = 2;
/**
 * What is weighed against each other. All photos smaller by a fifth (5) is better than a page more, or than a page that is
 * empty by somewhat more than a third; emptiness counts by the square of its part of the page, as a little of it does not
 * disturb.
 */
const COST = {
  alone: 100,
  torn: 60,
  parted: 60,
  misplaced: 80,
  page: 6,
  empty: 40,
  smaller: 25,
  rearranged: 0.5,
  row: 1,
  pushed: 1,
} as const;

/**
 * Foresees a form's pages, and sets its photos as a person would: smaller by a little where that saves a page or a large
 * empty place, in rows of their own where there is room, the last row pushed to the page of the stamped rows where those
 * would stand alone. Chosen is what also holds if the foresight errs by a line.
 */
export function paperPlan(definition: FormDefinition, content: FormContent, photos: PhotoSizes): PaperPlan {
  const sheet = sheetOf(definition, content);
  const guesses = guessesFor(sheet, photos);
  const foreseen = textFlow(sheet, CERTAIN);
  const { print } = definition.notice;
  const captions = photos.flatMap((photo, at) => (photo ? [content.photos[at]?.caption ?? ''] : []));
  const leastCost = COST.page * (1 + Math.min(...guesses.map(({ text }) => text.end.page)));
  let best: Candidate | undefined;
  const ways = photoSettings(photos, content.photoLayout, print).map((way) => ({
    ...way,
    cost: wayCost(way),
  }));
  for (const { setting, rows, cost } of ways.toSorted((one, other) => one.cost - other.cost)) {
    if (best && cost + leastCost >= best.cost) break;
    const blocks = photoBlocks(rows, captions, print);
    const tails = [{ blocks }, ...spacesFor(sheet, foreseen, blocks).map((space) => ({ blocks, space }))];
    for (const tail of tails) {
      const candidate = { setting, tail, cost: cost + tailCost(sheet, guesses, tail) };
      if (best === undefined || candidate.cost < best.cost) best = candidate;
    }
  }
  const { setting, tail } = best as Candidate;
  const { space } = tail;
  const { pages, emptyMm } = outcomeOf(sheet, foreseen, tail, CERTAIN);
  return {
    pages,
    emptyMm,
    setting,
    ...(space && { space: { photoRow: space.block, mm: space.mm } }),
  };
}

interface Candidate {
  readonly setting: PhotoSetting;
  readonly tail: PaperTail;
  readonly cost: number;
}

function sheetOf(definition: FormDefinition, content: FormContent): PaperSheet {
  const { page, narrativeRowMm } = definition.notice.print;
  return {
    cell: {
      pageMm: textHeightMm(page),
      edgeMm: CELL_PADDING_MM + ptToMm(BORDER_PT),
    },
    aboveMm: aboveNarrativeMm(definition, content),
    leastMm: narrativeRowMm,
    text: textBlocks(definition, content),
    below: belowNarrative(definition, content),
  };
}

const wayCost = ({ smaller, rearranged, moreRows }: WayToSet) =>
  COST.smaller * smaller + (rearranged ? COST.rearranged : 0) + COST.row * moreRows;

/** One case of what the foresight may err by, with the text as it then stands. */
interface Guess {
  readonly doubt: PaperDoubt;
  readonly text: Flow;
  readonly weight: number;
}

const CERTAIN: PaperDoubt = { lowerMm: 0, tighterMm: 0, marginMm: 0 };

function guessesFor(sheet: PaperSheet, photos: PhotoSizes): readonly Guess[] {
  const lines = sheet.text.reduce((total, each) => total + (each.part === 'paragraph' ? each.lines : 0), 0);
  const lowerMm = Math.min(LINE_ERROR_MM.most, LINE_ERROR_MM.each * lines);
  const tighterMm = photos.some((photo) => photo !== undefined) ? PHOTO_ERROR_MM : 0;
  return ERRORS.map(({ part, weight }) => {
    const doubt = { lowerMm: part * lowerMm, tighterMm: part * tighterMm, marginMm: MARGIN_MM };
    return { doubt, text: textFlow(sheet, doubt), weight };
  });
}

function tailCost(sheet: PaperSheet, guesses: readonly Guess[], tail: PaperTail): number {
  // Without photos it is a draft, which may end with its stamped rows alone.
  const hasPhotos = tail.blocks.length > 1;
  const costs = guesses.map(({ doubt, text, weight }) => {
    const { pages, alone, torn, parted, misplaced, emptyMm } = outcomeOf(sheet, text, tail, doubt);
    const empty = emptyMm.map((each) => (each / sheet.cell.pageMm) ** 2);
    const cost =
      (alone && hasPhotos ? COST.alone : 0) +
      (torn ? COST.torn : 0) +
      (parted ? COST.parted : 0) +
      (misplaced ? COST.misplaced : 0) +
      COST.page * pages +
      COST.empty * sum(empty);
    return weight * cost;
  });
  return sum(costs) / sum(guesses.map(({ weight }) => weight)) + (tail.space ? COST.pushed : 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
