import { expect, test } from 'vitest';
import { looksAlike } from '../../../shared/photo/alike.ts';

const PRINT = '0123456789abcdef0123456789abcdef';

test.each([
  ['the same', PRINT, true],
  ['the opposite', 'fedcba9876543210fedcba9876543210', false],
])('%s', (_, other, alike) => {
  expect(looksAlike(PRINT, other)).toBe(alike);
  expect(looksAlike(other, PRINT)).toBe(alike);
});

test('twelve bits are still alike, thirteen are not', () => {
  const zeros = '0'.repeat(32);
  expect(looksAlike(zeros, `fff${'0'.repeat(29)}`)).toBe(true);
  expect(looksAlike(zeros, `fff1${'0'.repeat(28)}`)).toBe(false);
});

test('pictures without contrast are like nothing', () => {
  expect(looksAlike(null, null)).toBe(false);
  expect(looksAlike(null, PRINT)).toBe(false);
});
