import type { Page } from 'playwright-core';
import { movementOver } from './accessibility.ts';

/**
 * Run in the page: what is wider than its place. A container that would scroll sideways, and a control or a text that reaches
 * over the edge of the window or of what clips it; what a person can scroll to downwards is in its place.
 */
const LOOK = `(() => {
  const nameOf = (element) =>
    element.tagName.toLowerCase() + (element.className?.baseVal ?? element.className ? '.' + String(element.className).split(' ')[0] : '') +
    '“' + (element.innerText ?? element.value ?? '').slice(0, 20).replaceAll('\\n', ' ') + '”';
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the window: ' + root.scrollWidth + ' > ' + root.clientWidth);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || element.closest('[hidden], [aria-hidden=true]')) continue;
    const scrolls = /auto|scroll/.test(style.overflowX);
    if (scrolls && element.tagName !== 'TEXTAREA' && element.scrollWidth > element.clientWidth + 1)
      found.push('scrolls sideways: ' + nameOf(element));
    if (!element.matches('a, button, input, textarea, h1, h2, h3, p, legend, dt, dd, label')) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    if (box.right > root.clientWidth + 1 || box.left < -1) found.push('beside the window: ' + nameOf(element));
    if (element.matches('a, button') && element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline')
      found.push('cut off: ' + nameOf(element));
  }
  return found;
})()`;

/** What of a page is cut off at its right or left, in words; empty where all is in its place. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  await movementOver(page);
  return page.evaluate<readonly string[]>(LOOK);
}
