import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { Application, type KillableBrowser, LAPTOP, launchBrowser } from './application.ts';
import { overflowOf } from './overflow.ts';
import { TOUR_DAY, tour, tourOfFirstRun, type Visit } from './tour.ts';

let browser: KillableBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

/** So many states are seen, or the way round was cut short. */
const STATES = 57;
const AT_LEAST = { timeout: 300_000 };

/** Goes through every screen in every state and answers what each look found, by the state. */
async function found(
  viewport: typeof LAPTOP,
  look: (...visited: Parameters<Visit>) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  let states = 0;
  const visit: Visit = async (page, name) => {
    states += 1;
    const seen = await look(page, name);
    if (seen.length > 0) all[name] = seen;
  };
  {
    await using first = await Application.open(browser, viewport, { firstRun: true, now: TOUR_DAY });
    await tourOfFirstRun(first, visit);
  }
  await using application = await Application.open(browser, viewport, { now: TOUR_DAY });
  await tour(application, visit);
  expect(states).toBeGreaterThanOrEqual(STATES);
  return all;
}

test('every screen in every state is accessible', AT_LEAST, async () => {
  expect(await found(LAPTOP, accessibilityFaults)).toEqual({});
});

describe.each([
  ['200 % zoom', { width: 683, height: 384 }],
  ['a small screen', { width: 1024, height: 700 }],
] as const)('at %s', (_, viewport) => {
  test('nothing is scrolled sideways and no control is cut off', AT_LEAST, async () => {
    expect(await found(viewport, overflowOf)).toEqual({});
  });
});
