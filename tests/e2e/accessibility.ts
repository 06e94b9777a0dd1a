import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The small one: a page reads it anew after every reload. */
const AXE = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fulfilled when every movement is at its end: what fades in has not its colours yet. */
export async function movementOver(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
      .map((animation) => animation.finished),
  ).then(() => undefined)`);
}

/** What axe finds on the page against WCAG 2.2 A and AA, colours included; a line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await movementOver(page);
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(await AXE);
  const violations = await page.evaluate<readonly Violation[]>(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    })))`);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isMenu(id, node))
      .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** A menu that opens over the page stands beside its landmarks; its role says what it is. */
const isMenu = (id: string, { html }: { readonly html: string }) =>
  id === 'region' && html.includes('ant-dropdown');

/** Holds the page to what axe checks. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await accessibilityFaults(page), where).toEqual([]);
}
