import type { Browser, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { atMost, type Measurement, times } from '../goals.ts';
import { percentile, timing } from '../measure.ts';
import { megabytes } from '../table.ts';
import { caseFolder, emptyPage, foldersIn, pastFirstRun, runHost } from './surroundings.ts';
import { openNarrative } from './typingCase.ts';

const PASTES = 9;
const EDITS = 10_000;
/** Edits between two looks at the memory. */
const PART = 2_500;

/** A long text pasted by mistake, and the memory of the window over an hour of typing. */
export async function measureWriting(
  browser: Browser,
  texts: { readonly usual: string; readonly mistake: string },
): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(await pastFirstRun(foldersIn(folder.path)));
  await using page = await emptyPage(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNarrative(page, host.address, texts.usual);
  const session = await page.context().newCDPSession(page);
  const memory = await memoryOverEdits(page, session);
  return [...memory, await pastes(page, texts.mistake)];
}

/** From the key to the frame that shows the text. */
async function pastes(page: Page, text: string): Promise<Measurement> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  const all: number[] = [];
  for (let paste = 0; paste < PASTES; paste += 1) {
    await page.keyboard.press('Control+a');
    await page.evaluate(PASTED);
    await page.keyboard.press('Control+v');
    all.push(z.number().parse(await page.evaluate('window.pasted')));
  }
  const { median } = timing(all);
  return {
    name: `${text.length} characters pasted, to frame`,
    measured: times(median, 'p95', percentile(all, 95)),
    goal: atMost(median, 300, ' ms'),
  };
}

const PASTED = `window.pasted = new Promise((resolve) => {
  addEventListener('paste', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: 'user-blocking' });
    });
  }, { capture: true, once: true });
}), undefined`;

/** What the page holds after each part of the edits, when all that can go has gone (bytes). */
async function memoryOverEdits(page: Page, session: CDPSession): Promise<readonly Measurement[]> {
  await edit(page, PART);
  const first = await heapOf(session);
  for (let done = PART; done < EDITS; done += PART) await edit(page, PART);
  const last = await heapOf(session);
  const ratio = last / first;
  const measured = `${megabytes(first)} MB after ${PART}, ${megabytes(last)} MB after ${EDITS}`;
  return [{ name: `Memory of the page over ${EDITS} edits`, measured, goal: atMost(ratio, 1.2, '×') }];
}

/** Letters typed and taken back one by one, all over the text. */
async function edit(page: Page, edits: number): Promise<void> {
  for (let done = 0; done < edits; done += 10) {
    await page.keyboard.press(done % 20 === 0 ? 'ArrowUp' : 'ArrowLeft');
    await page.keyboard.type('abcde');
    for (let back = 0; back < 5; back += 1) await page.keyboard.press('Backspace');
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
