import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument, type FormDocument } from '../../../electron/documents/formDocument.ts';
import { fieldValue } from '../../../shared/form/content.ts';
import { datedFoot } from '../../../shared/form/seal.ts';
import { markSentence } from '../../../shared/messages/document.ts';
import { type Page, pagesOf, wordToPdf } from '../../helpers/office.ts';
import { bandOf, findPhotos, inkOf, rulesOf } from './pageFindings.ts';
import { FRAME_COLOURS, formOf, framedPhotos, NO_OPINION } from './samples.ts';

/** For what antialiasing and the half of a border's width take (mm). */
const TOLERANCE = 0.5;
const HALF_LINE = 0.3;

const inHan = (number: number) =>
  [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** A text of so many 字 with headings of both levels, no two sentences alike. */
function narrativeOf(words: number): string {
  const paragraphs: string[] = [];
  let left = words;
  for (let number = 1; left > 0; number += 1) {
    const heading = number % 3 === 1 ? `一、第${inHan(number)}部分` : `（二）第${inHan(number)}小节。`;
    const sentences = Array.from(
      { length: 7 },
      (_, at) => `第${inHan(number)}段第${inHan(at + 1)}句，记录活动的时间、地点、人数和做法。`,
    );
    const paragraph = number % 3 === 1 ? [heading, sentences.join('')] : [heading + sentences.join('')];
    for (const text of paragraph) {
      if (left > 0) paragraphs.push(text.slice(0, left));
      left -= text.length;
    }
  }
  return paragraphs.join('\n');
}

const opinions = (text: string, date: string) => ({ recommendation: { text, date }, approval: NO_OPINION });

/** The contents that are looked at; photos as letters, see samples.ts. */
const CONTENTS: Readonly<Record<string, (photos: FormDocument['photos']) => FormDocument>> = {
  'shortest LLL': (photos) =>
    formOf(
      'unit',
      { narrative: '办了一场。', fields: { unitName: '某馆', contact: '样例联系人', phone: '1' } },
      { photos },
    ),
  '1000 字 LPL': (photos) => formOf('activity', { narrative: narrativeOf(1000) }, { photos }),
  '3000 字 LLPPL': (photos) => formOf('unit', { narrative: narrativeOf(3000) }, { photos }),
  'three photos PLL': (photos) => formOf('activity', { narrative: narrativeOf(500) }, { photos }),
  'four photos LPPL': (photos) => formOf('activity', { narrative: narrativeOf(700) }, { photos }),
  'five photos LLPLL': (photos) => formOf('activity', { narrative: narrativeOf(900) }, { photos }),
  'all portrait PPPPP': (photos) => formOf('unit', { narrative: narrativeOf(300) }, { photos }),
  'all landscape LLLLL': (photos) => formOf('unit', { narrative: narrativeOf(1500) }, { photos }),
  'mixed, one very wide LWPSL': (photos) => formOf('unit', { narrative: narrativeOf(800) }, { photos }),
  'unit name of 60 字 LLL': (photos) => {
    const name = `常州市天宁区${'某某街道社区联合'.repeat(6)}科普协会`.padEnd(60, '会');
    return formOf(
      'activity',
      {
        reportingUnit: name,
        fields: {
          activityName: name,
          host: name,
          address: name,
          contact: '欧阳某某',
          duty: name.slice(0, 20),
          phone: '0519-86619120、13800000000',
          postcode: '213003',
          fax: '',
        },
      },
      { photos },
    );
  },
  'opinion of 300 字 LLL': (photos) =>
    formOf(
      'unit',
      {
        narrative: narrativeOf(600),
        opinions: opinions(narrativeOf(300).replaceAll('\n', ''), '2021-10-08'),
      },
      { photos },
    ),
  'empty draft ': (photos) =>
    formOf('unit', { narrative: '' }, { photos, mark: { kind: 'draft', errors: 2 } }),
  'marked sample LPL': (photos) =>
    formOf('activity', { narrative: narrativeOf(1000) }, { photos, mark: { kind: 'sample' } }),
};
const NAMES = Object.keys(CONTENTS);

interface Rendered {
  readonly form: FormDocument;
  readonly pages: readonly Page[];
}
const rendered = new Map<string, Rendered>();

beforeAll(async () => {
  const forms = await Promise.all(
    NAMES.map(async (name) =>
      (CONTENTS[name] as (photos: FormDocument['photos']) => FormDocument)(
        await framedPhotos(name.slice(name.lastIndexOf(' ') + 1)),
      ),
    ),
  );
  const pdfs = await wordToPdf(await Promise.all(forms.map(buildFormDocument)));
  for (const [at, name] of NAMES.entries()) {
    const [form, pdf] = [forms[at], pdfs[at]];
    if (form && pdf) rendered.set(name, { form, pages: await pagesOf(pdf) });
  }
}, 300_000);

function renderedOf(name: string): Rendered {
  const found = rendered.get(name);
  if (found === undefined) throw new Error(`not rendered: ${name}`);
  return found;
}

const blankless = (text: string) => text.replace(/\s/gu, '');

/** All that a form says, in its order. */
function wordsOf({ definition, content }: FormDocument): string {
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

test('the made-up texts have the length they say', () => {
  expect([300, 1000, 3000].map((words) => narrativeOf(words).replaceAll('\n', '').length)).toEqual([
    300, 1000, 3000,
  ]);
  expect(fieldValue(renderedOf('unit name of 60 字 LLL').form.content, 'host')).toHaveLength(60);
});

describe.each(NAMES)('%s', (name) => {
  test('is on A4 pages with nothing outside the margins but the mark', () => {
    const { form, pages } = renderedOf(name);
    const { widthMm, heightMm, marginsMm } = form.definition.notice.print.page;
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(Math.abs(page.widthMm - widthMm)).toBeLessThan(TOLERANCE);
      expect(Math.abs(page.heightMm - heightMm)).toBeLessThan(TOLERANCE);
      const ink = inkOf(page);
      expect(ink?.left).toBeGreaterThan(marginsMm.left - TOLERANCE);
      expect(ink?.right).toBeLessThan(widthMm - marginsMm.right + TOLERANCE);
      expect(ink?.bottom).toBeLessThan(heightMm - marginsMm.bottom + TOLERANCE);
      if (form.mark) expect(ink?.top).toBeLessThan(marginsMm.top);
      else expect(ink?.top).toBeGreaterThan(marginsMm.top - TOLERANCE);
    }
  });

  test('says everything once and in order, the mark on every page', () => {
    const { form, pages } = renderedOf(name);
    const mark = form.mark ? blankless(markSentence(form.mark)) : '';
    const texts = pages.map((page) => blankless(page.text));
    for (const text of texts) expect(text.startsWith(mark)).toBe(true);
    expect(texts.map((text) => text.slice(mark.length)).join('')).toBe(wordsOf(form));
  });

  test('ends with the notes, on a page that is not empty but for them', () => {
    const { form, pages } = renderedOf(name);
    const [last, before] = form.definition.notes.map(blankless).toReversed();
    const text = blankless(pages.at(-1)?.text ?? '');
    expect(text.endsWith(`${before}${last}`)).toBe(true);
    expect(text).toContain('盖章');
  });

  test('has both stamped rows whole, high enough, with 盖章 at the right of their foot', () => {
    const { form, pages } = renderedOf(name);
    const { page: paper, sealRowMm } = form.definition.notice.print;
    const right = paper.widthMm - paper.marginsMm.right;
    const bands = form.definition.seals.map(({ label }) => {
      const where = pages.filter((page) =>
        label.every((line) => page.words.some(({ text }) => text === line)),
      );
      expect(where).toHaveLength(1);
      const [page] = where as [Page];
      const rules = rulesOf(page, paper.marginsMm.left + 1, right - 1);
      const lines = page.words.filter(({ text }) => label.includes(text));
      const band = bandOf(lines[0] as (typeof lines)[0], rules);
      for (const line of lines) expect(bandOf(line, rules)).toEqual(band);
      expect(band.bottom - band.top).toBeGreaterThan(sealRowMm - HALF_LINE);
      const foot = page.words.filter(
        ({ top, bottom, text }) => text === '盖章' && top > band.top && bottom < band.bottom,
      );
      expect(foot).toHaveLength(1);
      expect(foot[0]?.left).toBeGreaterThan(paper.widthMm / 2);
      expect(foot[0]?.top).toBeGreaterThan(band.bottom - 15);
      const day = page.words.filter(({ top, bottom }) => top > band.bottom - 15 && bottom < band.bottom);
      expect(Math.max(...day.map((word) => word.right))).toBeGreaterThan(right - 15);
      return band;
    });
    expect(bands).toHaveLength(2);
  });

  test('shows every photo whole, once, in proportion and in order', () => {
    const { form, pages } = renderedOf(name);
    const found = form.photos.map((photo, at) => {
      const places = findPhotos(pages, FRAME_COLOURS[at] ?? [0, 0, 0]);
      expect(places, `photo ${at + 1}`).toHaveLength(1);
      const [place] = places as [(typeof places)[0]];
      expect(Math.min(...place.edges), `photo ${at + 1}`).toBeGreaterThan(0.95);
      const shown = (place.right - place.left) / (place.bottom - place.top);
      const { widthPx = 0, heightPx = 1 } = photo ?? {};
      const step = 1 / ((place.bottom - place.top) * (pages[0]?.picture.pxPerMm ?? 1));
      expect(Math.abs(shown / (widthPx / heightPx) - 1)).toBeLessThan(0.01 + 2 * step);
      return place;
    });
    const reading = found.map(({ page, top, left }) => page * 1e6 + Math.round(top) * 1e3 + left);
    expect(reading).toEqual(reading.toSorted((one, other) => one - other));
    expect(found).toHaveLength(form.photos.length);
  });

  test('has every caption on the page of its photo, right below it', () => {
    const { form, pages } = renderedOf(name);
    for (const [at, { caption }] of form.content.photos.entries()) {
      const [place] = findPhotos(pages, FRAME_COLOURS[at] ?? [0, 0, 0]);
      if (place === undefined) throw new Error(`no photo ${at + 1}`);
      const below = pages[place.page]?.words.filter(({ left, right, top }) => {
        const middle = (left + right) / 2;
        return (
          middle > place.left && middle < place.right && top > place.bottom - 1 && top < place.bottom + 4
        );
      });
      expect(below?.map(({ text }) => text).join('')).toBe(caption);
    }
  });
});
