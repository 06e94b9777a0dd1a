import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { overflowOf } from './overflow.ts';
import { TOUR_DAY, tour, tourOfFirstRun, type Visit } from './tour.ts';

const browser = browserOfFile();

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
    await using first = await Application.open(browser(), viewport, { firstRun: true, now: TOUR_DAY });
    await tourOfFirstRun(first, visit);
  }
  await using application = await Application.open(browser(), viewport, { now: TOUR_DAY });
  await tour(application, visit);
  expect(states).toBeGreaterThanOrEqual(STATES);
  return all;
}

test('every screen in every state is accessible', AT_LEAST, async () => {
  expect(await found(LAPTOP, accessibilityFaults)).toEqual({});
});

const ZOOMED = { width: 683, height: 384 };
const SMALL = { width: 1024, height: 700 };

/** What is out of its place on a page at 200 % zoom, and then on a small screen; the page goes back to the zoom. */
async function overflowAtBoth(page: Page): Promise<readonly string[]> {
  const zoomed = await overflowOf(page);
  await resized(page, SMALL);
  const small = await overflowOf(page);
  await resized(page, ZOOMED);
  return [...zoomed.map((each) => `200 % zoom: ${each}`), ...small.map((each) => `small screen: ${each}`)];
}

/** Fulfilled when the page has been drawn in its new size. */
async function resized(page: Page, size: typeof LAPTOP): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

test(
  'at 200 % zoom and on a small screen nothing is scrolled sideways and no control is cut off',
  AT_LEAST,
  async () => {
    expect(await found(ZOOMED, overflowAtBoth)).toEqual({});
  },
);
