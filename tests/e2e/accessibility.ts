import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Fulfilled when every movement is at its end: what fades in has not its colours yet. */
export async function movementOver(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
      .map((animation) => animation.finished),
  ).then(() => undefined)`);
}

/** Holds the page to what axe checks of WCAG 2.2 A and AA, colours included. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await movementOver(page);
  await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Violation[]>(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    })))`);
  expect(violations, where).toEqual([]);
}
