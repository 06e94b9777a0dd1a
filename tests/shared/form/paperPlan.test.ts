import { describe, expect, test } from 'vitest';
import { expectedPages, paperPlan } from '../../../shared/form/paperPlan.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const LANDSCAPE = { widthPx: 1600, heightPx: 1200 };
const text = (lines: number) => Array.from({ length: lines }, () => '文'.repeat(30)).join('\n');

function planOf(narrative: string, photos: readonly { widthPx: number; heightPx: number }[], opinion = '') {
  const opinions = { recommendation: { text: opinion, date: '' }, approval: { text: '', date: '' } };
  const entries = photos.map((_, at) => ({ file: `${at}.jpg`, caption: `第${at + 1}张` }));
  const content = sampleContent('unit', { narrative, photos: entries, opinions });
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

test('whatever the length of the text, photos that are there keep the stamped rows company', () => {
  for (let lines = 0; lines < 60; lines += 1) {
    const plan = planOf(text(lines), [LANDSCAPE, LANDSCAPE, LANDSCAPE]);
    expect(plan.photoScale).toBeGreaterThanOrEqual(0.8);
    if (plan.space) expect(plan.space.mm).toBeGreaterThan(0);
  }
  const plans = Array.from({ length: 60 }, (_, lines) =>
    planOf(text(lines), [LANDSCAPE, LANDSCAPE, LANDSCAPE]),
  );
  expect(plans.some(({ space }) => space !== undefined)).toBe(true);
  expect(plans.some(({ space, photoScale }) => space === undefined && photoScale === 1)).toBe(true);
});
