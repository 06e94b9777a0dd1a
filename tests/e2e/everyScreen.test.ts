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

const ZOOMED = { width: 683, height: 384 };
const SMALL = { width: 1024, height: 700 };

/** Looks at a page at 200 % zoom, on a small screen and on a common one; the page goes back to the zoom. */
async function faultsAtAll(page: Page): Promise<readonly string[]> {
  const zoomed = await overflowOf(page);
  await resized(page, SMALL);
  const small = await overflowOf(page);
  await resized(page, LAPTOP);
  const faults = await accessibilityFaults(page);
  await resized(page, ZOOMED);
  return [
    ...zoomed.map((each) => `200 % zoom: ${each}`),
    ...small.map((each) => `small screen: ${each}`),
    ...faults,
  ];
}

/** Fulfilled when the page has been drawn in its new size. */
async function resized(page: Page, size: typeof LAPTOP): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

// The way itself is gone at 200 % zoom: there it is hardest.
test(
  'every screen in every state is accessible; at 200 % zoom and on a small screen nothing is scrolled sideways and no control is cut off',
  AT_LEAST,
  async () => {
    const found: Record<string, readonly string[]> = {};
    let states = 0;
    const visit: Visit = async (page, name) => {
      states += 1;
      const faults = await faultsAtAll(page);
      if (faults.length > 0) found[name] = faults;
    };
    {
      await using first = await Application.open(browser(), ZOOMED, { firstRun: true, now: TOUR_DAY });
      await tourOfFirstRun(first, visit);
    }
    await using application = await Application.open(browser(), ZOOMED, { now: TOUR_DAY });
    await tour(application, visit);
    expect(found).toEqual({});
    expect(states).toBeGreaterThanOrEqual(STATES);
  },
);
