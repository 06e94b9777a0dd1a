import { loadavg } from 'node:os';
import { launchBrowser } from '../../tests/e2e/application.ts';
import { benchForm } from '../benchForm.ts';
import { goalTable, type Measurement } from '../goals.ts';
import { LONGEST_WORDS, TOO_MANY_WORDS, textOfWords } from '../longText.ts';
import { measureFirstLoad } from './firstLoad.ts';
import { measureManyForms } from './manyFormsCase.ts';
import { measureMemory } from './memoryCase.ts';
import { measureSave } from './saveCase.ts';
import { measureStart } from './startCase.ts';
import { measureTyping } from './typingCase.ts';
import { measureWriting } from './writingCase.ts';

/** Prints how the built program with its window stands against its goals; `npm run build` comes before. */
export async function reportWindow(): Promise<void> {
  const before = load();
  const measurements = await measureAll();
  console.log(
    `\n${goalTable(`The window, load of the machine ${before} before, ${load()} after`, measurements)}`,
  );
}

async function measureAll(): Promise<readonly Measurement[]> {
  const { content } = await benchForm();
  const save = await measureSave(textOfWords(content.narrative, LONGEST_WORDS));
  const memory = await measureMemory();
  await using running = await launchBrowser();
  const { browser } = running;
  const start = await measureStart(browser);
  const many = await measureManyForms(browser, {
    ...content,
    narrative: textOfWords(content.narrative, LONGEST_WORDS),
  });
  const firstLoad = await measureFirstLoad(browser);
  // The letter that is typed is the last 字 allowed: one more would show and hide an error at every key.
  const typing = await measureTyping(browser, textOfWords(content.narrative, LONGEST_WORDS - 1));
  const writing = await measureWriting(browser, {
    usual: textOfWords(content.narrative, LONGEST_WORDS - 1),
    mistake: textOfWords(content.narrative, TOO_MANY_WORDS),
  });
  return [...save, ...typing, ...writing, ...start, ...many, ...firstLoad, ...memory];
}

const load = () => (loadavg()[0] ?? 0).toFixed(2);
