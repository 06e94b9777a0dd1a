import { expect, test } from 'vitest';
import { countKinds, paragraphsIn, shownRows } from '../../../renderer/history/shownRows.ts';
import { compareTexts } from '../../../shared/narrative/compare.ts';

const BEFORE = '甲说一。乙说二。\n丙在科技馆说三。丁说四。';
const AFTER = '甲说一。乙说二。\n丙在新科技馆说三。\n丁说四。戊来了。';

test('sentences that are the same stand together, every other one by itself', () => {
  const rows = shownRows(compareTexts(BEFORE, AFTER));
  expect(
    rows.map((row) => [row.kind, 'before' in row && Array.isArray(row.before) && row.before.length]),
  ).toEqual([
    ['same', 2],
    ['changed', false],
    ['paragraph', false],
    ['added', false],
  ]);
});

test('they are shown as the paragraphs that they are, the first perhaps the rest of one', () => {
  const sentences = [
    { text: '乙。', startsParagraph: false },
    { text: '丙。', startsParagraph: true },
    { text: '丁。', startsParagraph: false },
  ];
  expect(paragraphsIn(sentences)).toEqual([
    { text: '乙。', starts: false },
    { text: '丙。丁。', starts: true },
  ]);
});

test('every fate is counted', () => {
  expect(countKinds(compareTexts(BEFORE, AFTER))).toEqual({
    same: 2,
    paragraph: 1,
    changed: 1,
    removed: 0,
    added: 1,
    movedAway: 0,
    movedHere: 0,
  });
});
