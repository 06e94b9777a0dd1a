import { expect, test } from 'vitest';
import { isLoss } from '../../../shared/narrative/loss.ts';

test.each([
  [836, 0, true],
  [836, 1, true],
  [8, 3, true],
  [8, 4, false],
  [836, 836, false],
  [1, 2, false],
  [0, 0, false],
])('from %i to %i characters: %s', (before, after, lost) => {
  expect(isLoss(before, after)).toBe(lost);
});
