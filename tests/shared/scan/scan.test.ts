import { expect, test } from 'vitest';
import { turnedBy } from '../../../shared/scan/scan.ts';

test('four turns to one side are none, and a turn back takes one back', () => {
  expect(([0, 1, 2, 3] as const).map((turns) => turnedBy(turns, 1))).toEqual([1, 2, 3, 0]);
  expect(([0, 1, 2, 3] as const).map((turns) => turnedBy(turns, -1))).toEqual([3, 0, 1, 2]);
});
