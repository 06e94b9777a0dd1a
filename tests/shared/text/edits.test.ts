import { expect, test } from 'vitest';
import { editsBetween } from '../../../shared/text/edits.ts';

const edits = (was: string, is: string, most = 2) => editsBetween([...was], [...is], most);

test.each([
  ['甲乙丙', '甲乙丙', []],
  ['甲乙丙', '甲丁丙', [{ at: 1, was: '乙', is: '丁' }]],
  ['甲乙丙', '甲丙', [{ at: 1, was: '乙', is: '' }]],
  ['甲乙丙', '甲乙丁丙', [{ at: 2, was: '', is: '丁' }]],
  [
    '甲乙丙丁',
    '甲戊丙',
    [
      { at: 1, was: '乙', is: '戊' },
      { at: 3, was: '丁', is: '' },
    ],
  ],
  ['', '甲', [{ at: 0, was: '', is: '甲' }]],
])('%s to %s', (was, is, expected) => {
  expect(edits(was, is)).toEqual(expected);
});

test('more edits than allowed are none', () => {
  expect(edits('甲乙丙', '甲丁丙', 0)).toBeUndefined();
  expect(edits('甲乙丙丁', '戊己庚丁')).toBeUndefined();
  expect(edits('甲', '甲乙丙丁')).toBeUndefined();
});
