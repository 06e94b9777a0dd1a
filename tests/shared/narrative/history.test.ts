import { describe, expect, test } from 'vitest';
import { isLargePaste, isStretchOver } from '../../../shared/narrative/history.ts';

describe('the history of a text', () => {
  test('takes 201 字 for a large paste, not 200, and counts as Word does', () => {
    expect(isLargePaste('字'.repeat(200))).toBe(false);
    expect(isLargePaste('字'.repeat(201))).toBe(true);
    expect(isLargePaste(`${'a'.repeat(500)} 一个词`)).toBe(false);
  });

  test('has a step every five minutes, whichever way the clock went', () => {
    const at = (minutes: number, seconds = 0) =>
      new Date(Date.UTC(2021, 8, 20, 2, minutes, seconds)).toISOString();
    expect(isStretchOver(at(0), at(4, 59))).toBe(false);
    expect(isStretchOver(at(0), at(5))).toBe(true);
    expect(isStretchOver(at(30), at(28))).toBe(false);
    expect(isStretchOver(at(30), at(0))).toBe(true);
  });
});
