import { expect, test } from 'vitest';
import { byTenths } from '../../../electron/cli/byTenths.ts';

const toldOf = (steps: readonly number[], total: number) => {
  const told: number[] = [];
  const tell = byTenths((done) => told.push(done));
  for (const step of steps) tell(step, total);
  return told;
};

test('long work is told by tenths, each once, a few steps all', () => {
  const whole = Array.from({ length: 1_000 }, (_, at) => at + 1);
  expect(toldOf(whole, 1_000)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000]);
  expect(toldOf([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(toldOf([0, 4, 4, 55, 55, 59, 100], 100)).toEqual([55, 100]);
});
