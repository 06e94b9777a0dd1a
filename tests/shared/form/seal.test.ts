import { describe, expect, test } from 'vitest';
import { datedFoot, opinionLineWidths } from '../../../shared/form/seal.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const FOOT = '盖章                 年    月    日';

describe('the date at the foot of a stamped cell', () => {
  test('not yet given: the foot as printed, to be filled in by hand', () => {
    expect(datedFoot(FOOT, '')).toBe(FOOT);
  });

  test('given: without leading zeros, after 盖章', () => {
    expect(datedFoot(FOOT, '2021-09-05')).toMatch(/^盖章 +2021年9月5日$/u);
    expect(datedFoot(FOOT, '2021-10-08')).toMatch(/^盖章 +2021年10月8日$/u);
  });
});

describe('lines that an opinion takes', () => {
  const { print } = builtInNotice();
  // 124 mm less 2 x 1.9 mm of padding hold 28 squares of 12 pt; the first line is indented by 2.
  test.each([
    ['', 0],
    ['字', 1],
    ['字'.repeat(26), 1],
    ['字'.repeat(27), 2],
    ['a'.repeat(52), 1],
    ['a'.repeat(53), 2],
    [`${'字'.repeat(26)}\n${'字'.repeat(27)}`, 3],
  ])('%j', (text, lines) => {
    expect(opinionLineWidths(text, print)).toHaveLength(lines);
  });
});
