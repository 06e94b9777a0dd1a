import { expect, test } from 'vitest';
import { timeInTurns, timing } from '../../bench/measure.ts';

test.each([
  { times: [7], median: 7, p90: 7 },
  { times: [3, 1, 2], median: 2, p90: 3 },
  { times: [4, 1, 3, 2], median: 2.5, p90: 4 },
  { times: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], median: 5.5, p90: 9 },
])('of $times the median is $median and the 90th percentile $p90', ({ times, median, p90 }) => {
  expect(timing(times)).toEqual({ median, p90 });
});

test('tasks take turns, each round beginning with another one', async () => {
  const order: string[] = [];
  await timeInTurns([() => order.push('a'), () => order.push('b')], 3);
  expect(order.join('').slice(-6)).toBe('baabba');
});
