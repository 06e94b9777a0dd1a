import { describe, expect, test } from 'vitest';
import { expectedPages, type PaperPlan, paperPlan } from '../../../shared/form/paperPlan.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import type { PhotoLayout, PhotoSize } from '../../../shared/photo/layout.ts';
import { fullSetting, photoRowsInCell } from '../../../shared/photo/photoRoom.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const LANDSCAPE = { widthPx: 1600, heightPx: 1200 };
const text = (lines: number) => Array.from({ length: lines }, () => '文'.repeat(30)).join('\n');

function planOf(
  narrative: string,
  photos: readonly PhotoSize[],
  opinion = '',
  photoLayout: PhotoLayout = 'auto',
): PaperPlan {
  const opinions = { recommendation: { text: opinion, date: '' }, approval: { text: '', date: '' } };
  const entries = photos.map((_, at) => ({ file: `${at}.jpg`, caption: `第${at + 1}张` }));
  const content = sampleContent('unit', { narrative, photos: entries, photoLayout, opinions });
  return paperPlan(definitionOf('unit'), content, photos);
}

describe('pages to expect', () => {
  test.each(FORM_KINDS)('a blank %s stands on one page', (kind) => {
    const content = sampleContent(kind, { narrative: '', photos: [] });
    expect(expectedPages(definitionOf(kind), content, [])).toBe(1);
  });

  test('more text takes more of them, never less', () => {
    const pages = [0, 20, 40, 60, 80, 100].map((lines) => planOf(text(lines), []).pages);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(new Set(pages).size).toBeGreaterThan(3);
  });

  test('an opinion that grows its row takes part', () => {
    expect(planOf('', []).pages).toBe(1);
    expect(planOf('', [], '同'.repeat(300)).pages).toBe(2);
  });

  test('a photo that cannot be read takes no room', () => {
    const content = sampleContent('unit', { narrative: '', photos: [{ file: 'x', caption: '' }] });
    expect(expectedPages(definitionOf('unit'), content, [undefined])).toBe(1);
  });
});

const LENGTHS = Array.from({ length: 60 }, (_, lines) => text(lines));
const PAGE_MM = 225;

/** How wide the narrowest photo of a plan is (mm). */
function narrowestMm({ setting }: PaperPlan, photos: readonly PhotoSize[]): number {
  const rows = photoRowsInCell(photos, definitionOf('unit').notice.print, setting);
  return Math.min(...rows.flat().map(({ widthMm }) => widthMm));
}

describe.each([3, 4, 5])('whatever the length of the text, %i photos', (count) => {
  const photos = Array.from({ length: count }, () => LANDSCAPE);
  const plans = LENGTHS.map((each) => planOf(each, photos));

  test('leave no page half empty', () => {
    const empty = plans.flatMap(({ emptyMm }) => emptyMm);
    expect(Math.max(...empty)).toBeLessThan(PAGE_MM / 2);
    expect(empty.filter((mm) => mm > PAGE_MM / 3).length).toBeLessThan(empty.length / 20);
  });

  test('stay well to be seen', () => {
    const full = narrowestMm({ ...plans[0], setting: fullSetting(photos, 'pairs') } as PaperPlan, photos);
    for (const plan of plans) expect(narrowestMm(plan, photos)).toBeGreaterThanOrEqual(0.79 * full);
  });

  test('are pushed to the page of the stamped rows only now and then', () => {
    const pushed = plans.filter(({ space }) => space !== undefined);
    for (const { space } of pushed) expect(space?.mm).toBeGreaterThan(0);
    expect(pushed.length).toBeGreaterThan(0);
    expect(pushed.length).toBeLessThan(plans.length / 2);
    expect(plans.some(({ space, setting }) => space === undefined && setting.scale === 1)).toBe(true);
  });
});

describe('a row of photos that misses its page', () => {
  const three = [LANDSCAPE, LANDSCAPE, LANDSCAPE];

  test('comes onto it a little smaller', () => {
    const smaller = LENGTHS.map((each) => planOf(each, three)).filter(({ setting }) => setting.scale < 1);
    expect(smaller.length).toBeGreaterThan(0);
  });

  test('is arranged otherwise only where that is left to the program', () => {
    const arrangements = (photoLayout: PhotoLayout) =>
      new Set(LENGTHS.map((each) => planOf(each, three, '', photoLayout).setting.rows.join('+')));
    expect(arrangements('single')).toEqual(new Set(['1+1+1']));
    expect(arrangements('pairs')).toEqual(new Set(['2+1']));
    expect(arrangements('auto').size).toBeGreaterThan(1);
  });
});

test('without photos the stamped rows and the notes go to another page together', () => {
  const plans = LENGTHS.map((each) => planOf(each, []));
  const pushed = plans.filter(({ space }) => space !== undefined);
  expect(pushed.length).toBeGreaterThan(0);
  for (const { space } of pushed) expect(space?.photoRow).toBe(0);
});
