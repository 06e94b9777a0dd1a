import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import type { FormContent } from '../../shared/form/content.ts';
import { launchBrowser } from '../../tests/e2e/application.ts';
import { benchForm } from '../benchForm.ts';
import { goalTable, type Measurement } from '../goals.ts';
import { LONGEST_WORDS, TOO_MANY_WORDS, textOfWords } from '../longText.ts';
import { measureFirstLoad } from './firstLoad.ts';
import { measureManyForms } from './manyFormsCase.ts';
import { measureMemory } from './memoryCase.ts';
import { measurePreview } from './previewCase.ts';
import { measureSave } from './saveCase.ts';
import { measureStart } from './startCase.ts';
import { measureTyping } from './typingCase.ts';
import { measureWriting } from './writingCase.ts';

/** What can be measured by itself; all of it in this order. */
const PARTS: Readonly<Record<string, (content: FormContent) => Promise<readonly Measurement[]>>> = {
  save: (content) => measureSave(longest(content)),
  // The letter that is typed is the last 字 allowed: one more would show and hide an error at every key.
  typing: (content) => inBrowser((browser) => measureTyping(browser, almostLongest(content))),
  preview: (content) =>
    inBrowser((browser) => measurePreview(browser, { ...content, narrative: almostLongest(content) })),
  writing: (content) =>
    inBrowser((browser) =>
      measureWriting(browser, {
        usual: almostLongest(content),
        mistake: textOfWords(content.narrative, TOO_MANY_WORDS),
      }),
    ),
  start: () => inBrowser(measureStart),
  forms: (content) =>
    inBrowser((browser) => measureManyForms(browser, { ...content, narrative: longest(content) })),
  load: () => inBrowser(measureFirstLoad),
  memory: measureMemory,
};

/**
 * Prints how the built program with its window stands against its goals, in all parts or in those that are named;
 * `npm run build` comes before.
 */
export async function reportWindow(named: readonly string[]): Promise<void> {
  const parts = named.length > 0 ? named : Object.keys(PARTS);
  const unknown = parts.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) throw new Error(`no part ${unknown}; there are ${Object.keys(PARTS)}`);
  const before = load();
  const { content } = await benchForm();
  const measurements: Measurement[] = [];
  for (const part of parts) measurements.push(...((await PARTS[part]?.(content)) ?? []));
  console.log(
    `\n${goalTable(`The window, load of the machine ${before} before, ${load()} after`, measurements)}`,
  );
}

/** Measures in a browser that runs already; each part has a new one. */
async function inBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  await using running = await launchBrowser();
  return await measure(running.browser);
}

const longest = ({ narrative }: FormContent) => textOfWords(narrative, LONGEST_WORDS);
const almostLongest = ({ narrative }: FormContent) => textOfWords(narrative, LONGEST_WORDS - 1);

const load = () => (loadavg()[0] ?? 0).toFixed(2);
