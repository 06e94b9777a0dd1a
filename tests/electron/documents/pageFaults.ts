import type { FormDocument } from '../../../electron/documents/formDocument.ts';
import { fieldValue } from '../../../shared/form/content.ts';
import { belowNarrative, photoBlocks } from '../../../shared/form/paperBlocks.ts';
import { photoSettings } from '../../../shared/form/photoSettings.ts';
import { datedFoot } from '../../../shared/form/seal.ts';
import { sealRoom } from '../../../shared/form/sealRoom.ts';
import { markSentence } from '../../../shared/messages/document.ts';
import { ptToMm } from '../../../shared/notice/lengths.ts';
import { textHeightMm } from '../../../shared/notice/printSchema.ts';
import type { Page, PlacedWord } from '../../helpers/office.ts';
import { bandOf, type FoundPhoto, findPhotos, inkOf, rulesOf } from './pageFindings.ts';
import { FRAME_COLOURS } from './samples.ts';

/** For what antialiasing and the half of a border's width take (mm). */
const TOLERANCE = 0.5;
/** How near a stamped row is to its computed height (mm). */
const ROW_TOLERANCE = 1;
/** Their widths differ from font to font: an opinion with such characters may take a line more than computed. */
const WESTERN = /[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2014\u2018-\u201d\u2026·]/u;

/** Everything that is wrong with the pages of a form, as sentences; none for a page that an office can print and stamp. */
export function pageFaults(form: FormDocument, pages: readonly Page[]): readonly string[] {
  const places = form.photos.map((_, at) => findPhotos(pages, FRAME_COLOURS[at] ?? [0, 0, 0]));
  return [
    ...pages.flatMap((page, at) => paperFaults(form, page).map((fault) => `page ${at + 1}: ${fault}`)),
    ...textFaults(form, pages),
    ...sealFaults(form, pages),
    ...places.flatMap((found, at) => photoFaults(form, pages, { at, found })),
    ...orderFaults(places),
  ];
}

function paperFaults({ definition, mark }: FormDocument, page: Page): readonly string[] {
  const { widthMm, heightMm, marginsMm } = definition.notice.print.page;
  const ink = inkOf(page);
  if (ink === undefined) return ['is empty'];
  const head = mark ? 0 : marginsMm.top;
  return [
    Math.abs(page.widthMm - widthMm) + Math.abs(page.heightMm - heightMm) > TOLERANCE && 'is not A4',
    ink.left < marginsMm.left - TOLERANCE && `ink at ${ink.left.toFixed(1)} mm from the left`,
    ink.right > widthMm - marginsMm.right + TOLERANCE && `ink at ${ink.right.toFixed(1)} mm, right margin`,
    ink.top < head - TOLERANCE && `ink at ${ink.top.toFixed(1)} mm from the top`,
    ink.bottom > heightMm - marginsMm.bottom + TOLERANCE &&
      `ink at ${ink.bottom.toFixed(1)} mm, lower margin`,
  ].filter((fault) => fault !== false);
}

export const blankless = (text: string) => text.replace(/\s/gu, '');

/** All that a form says, in its order, without blanks. */
export function wordsOf({ definition, content }: FormDocument): string {
  const rows = definition.rows.flatMap((row) => {
    if (row.type === 'fields')
      return row.cells.flatMap(({ label, field }) => [label, fieldValue(content, field)]);
    if (row.type === 'narrative')
      return [row.heading, row.prompt, content.narrative, ...content.photos.map(({ caption }) => caption)];
    const { text, date } = content.opinions[row.field];
    return [...row.label, text, datedFoot(row.foot, date)];
  });
  const { attachment, title, reportingUnit, notes } = definition;
  return blankless(
    [attachment, title, reportingUnit.label, content.reportingUnit, ...rows, ...notes].join(''),
  );
}

/** Poppler gives characters drawn in a font of their own before or after their line. */
const withoutPictographs = (text: string) => text.replace(/\p{Extended_Pictographic}/gu, '');

function textFaults(form: FormDocument, pages: readonly Page[]): readonly string[] {
  const mark = form.mark ? blankless(markSentence(form.mark)) : '';
  const texts = pages.map(({ text }) => blankless(text));
  if (!texts.every((text) => text.startsWith(mark))) return ['a page without its mark'];
  const printed = texts.map((text) => text.slice(mark.length)).join('');
  const expected = wordsOf(form);
  if (withoutPictographs(printed) === withoutPictographs(expected)) return [];
  const at = [...expected].findIndex((character, place) => character !== [...printed][place]);
  const around = (text: string) => [...text].slice(Math.max(0, at - 5), at + 12).join('');
  return [`text differs at ${at}: “${around(printed)}” for “${around(expected)}”`];
}

function sealFaults(form: FormDocument, pages: readonly Page[]): readonly string[] {
  const { definition, content } = form;
  const places = definition.seals.map(({ label }) =>
    pages.findIndex((page) => label.every((text) => wordIn(page, text))),
  );
  const [first = -1, second = -1] = places;
  const avoidable = belowMm(form) <= pageMm(form);
  if (first < 0 || second < 0) return ['a stamped row without its label'];
  if (first !== second) return avoidable ? [`stamped rows on pages ${first + 1} and ${second + 1}`] : [];
  if (first !== pages.length - 1) return avoidable ? ['something after the page of the stamped rows'] : [];
  const page = pages[first] as Page;
  const lineMm = ptToMm(definition.notice.print.text.opinion.pitchPt);
  const heights = definition.seals.flatMap(({ field, label }) => {
    const band = bandOf(wordIn(page, label[0] ?? '') as PlacedWord, tableRules(form, page));
    const { heightMm } = sealRoom(definition, field, content.opinions[field]);
    const excess = band.bottom - band.top - heightMm;
    const most = WESTERN.test(content.opinions[field].text) ? lineMm : 0;
    return excess >= -ROW_TOLERANCE && excess <= most + ROW_TOLERANCE
      ? []
      : [`${field} is ${(heightMm + excess).toFixed(1)} mm high, computed ${heightMm.toFixed(1)}`];
  });
  return [
    ...heights,
    ...(isAlone(form, page) && canHaveCompany(form) ? ['stamped rows alone on their page'] : []),
  ];
}

const pageMm = ({ definition }: Pick<FormDocument, 'definition'>) =>
  textHeightMm(definition.notice.print.page);

const belowMm = ({ definition, content }: Pick<FormDocument, 'definition' | 'content'>) => {
  const { sealsMm, notesMm } = belowNarrative(definition, content);
  return sealsMm + notesMm;
};

/** Whether the lowest row of photos, at its smallest, fits on one page with the stamped rows; a draft may be without. */
function canHaveCompany({ definition, content, photos }: FormDocument): boolean {
  const { print } = definition.notice;
  const captions = content.photos.map(({ caption }) => caption);
  const lastRows = photoSettings(photos, content.photoLayout, print).flatMap(({ rows }) => {
    const [, last] = photoBlocks(rows, captions, print).toReversed();
    return last?.part === 'photoRow' ? [last.heightMm] : [];
  });
  const uncertain = 12;
  return Math.min(...lastRows) + belowMm({ definition, content }) + uncertain < pageMm({ definition });
}

/** How empty the foot of each page but the last is: the part of the page's height between its margins. */
export function emptyFeet(form: FormDocument, pages: readonly Page[]): readonly number[] {
  const { page: paper } = form.definition.notice.print;
  const footMm = paper.heightMm - paper.marginsMm.bottom;
  const places = form.photos.flatMap((_, at) => findPhotos(pages, FRAME_COLOURS[at] ?? [0, 0, 0]));
  return pages.slice(0, -1).map(({ words }, at) => {
    const photos = places.filter(({ page }) => page === at);
    const lowest = Math.max(...[...words, ...photos].map(({ bottom }) => bottom));
    return (footMm - lowest) / pageMm(form);
  });
}

const wordIn = (page: Page, text: string) => page.words.find((word) => word.text === text);

export function tableRules({ definition }: FormDocument, page: Page): readonly number[] {
  const { marginsMm, widthMm } = definition.notice.print.page;
  return rulesOf(page, marginsMm.left + 1, widthMm - marginsMm.right - 1);
}

/** Whether nothing stands above the stamped rows: the first rule of the page is their upper one. */
export function isAlone(form: FormDocument, page: Page): boolean {
  const rules = tableRules(form, page);
  const label = wordIn(page, form.definition.seals[0]?.label[0] ?? '');
  return label !== undefined && bandOf(label, rules).top === rules[0];
}

interface Found {
  readonly at: number;
  readonly found: readonly FoundPhoto[];
}

function photoFaults(
  { content, photos, definition }: FormDocument,
  pages: readonly Page[],
  { at, found }: Found,
): readonly string[] {
  const [place, ...others] = found;
  if (place === undefined || others.length > 0) return [`photo ${at + 1} is there ${found.length} times`];
  const { widthPx = 0, heightPx = 1 } = photos[at] ?? {};
  const shown = (place.right - place.left) / (place.bottom - place.top);
  const step =
    1 / (Math.min(place.bottom - place.top, place.right - place.left) * (pages[0]?.picture.pxPerMm ?? 1));
  const caption = blankless(content.photos[at]?.caption ?? '');
  const below = blankless(
    captionBelow(pages[place.page] as Page, place, definition.notice.print.text.caption.sizePt),
  );
  return [
    Math.min(...place.edges) < 0.9 && `photo ${at + 1} is cut`,
    Math.abs(shown / (widthPx / heightPx) - 1) > 0.01 + 2 * step && `photo ${at + 1} is out of proportion`,
    partOf(caption, below) < 0.5 && `photo ${at + 1} without its caption: “${below}”`,
  ].filter((fault) => fault !== false);
}

/** How much of a caption is there; poppler may give a line of it in another order. */
function partOf(caption: string, below: string): number {
  const characters = [...caption];
  return caption === '' ? 1 : characters.filter((each) => below.includes(each)).length / characters.length;
}

/** What is printed below a photo, each word that reaches into the width of its column at least. */
function captionBelow(
  page: Page,
  place: { left: number; right: number; bottom: number },
  sizePt: number,
): string {
  const lines = 4 * 2 * sizePt * 0.35;
  return page.words
    .filter(({ left, right, top }) => {
      const middle = (place.left + place.right) / 2;
      const half = Math.max(20, (place.right - place.left) / 2) - 1;
      const inColumn = right > middle - half && left < middle + half;
      return inColumn && top > place.bottom - 1 && top < place.bottom + lines;
    })
    .map(({ text }) => text)
    .join('');
}

function orderFaults(places: readonly (readonly FoundPhoto[])[]): readonly string[] {
  const reading = places.flatMap(([place]) =>
    place ? [place.page * 1e6 + Math.round(place.top) * 1e3 + place.left] : [],
  );
  return reading.every((each, at) => at === 0 || each > (reading[at - 1] ?? 0))
    ? []
    : ['photos out of order'];
}
