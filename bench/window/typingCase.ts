import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { goToSection, narrativeOf, newForm, saved } from '../../tests/e2e/window.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { percentile, timing } from '../measure.ts';
import { bareEditor, bareEditorScript } from './bareEditor.ts';
import { caseFolder, emptyPage, foldersIn, pastFirstRun, runHost } from './surroundings.ts';
import { keystrokesOf, watchKeystrokes } from './watchKeystrokes.ts';

const ROUNDS = 20;
/** In each round and page. */
const KEYS = 10;
/** After a page comes to the front. */
const WARM_UP_KEYS = 4;
/** A quick typist; the part by chance keeps the keys from falling in step with the screen (ms). */
const PAUSE = 70;
const PAUSE_BY_CHANCE = 50;
/** Sizes that differ by no more come from the fractions of line heights: a line is 30 px (px). */
const ROUNDING = 5;

/** A keystroke in the middle of a long narrative beside one in CodeMirror alone, in the same browser, in turns. */
export async function measureTyping(browser: Browser, narrative: string): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(await pastFirstRun(foldersIn(folder.path)));
  await using bare = await emptyPage(browser);
  await using window = await emptyPage(browser);
  const ours = await openNarrative(window, host.address, narrative);
  const plain = await bareEditor(bare, await bareEditorScript(), await styleOf(ours), narrative);
  await assureAlike(plain, ours);
  const controls = [plain, ours];
  for (const control of controls) await prepare(control);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const control of round % 2 === 0 ? controls : controls.toReversed()) await typeInto(control);
  }
  return measurements(await keystrokesOf(bare), await keystrokesOf(window));
}

type Keystrokes = Awaited<ReturnType<typeof keystrokesOf>>;

function measurements(bare: Keystrokes, ours: Keystrokes): readonly Measurement[] {
  const p95 = percentile(ours.toFrame, 95);
  const ratio = timing(ours.toFrame).median / timing(bare.toFrame).median;
  return [
    { name: 'Keystroke to frame, CodeMirror alone', measured: summary(bare.toFrame) },
    {
      name: 'Keystroke to frame, 活动情况简介',
      measured: summary(ours.toFrame),
      goal: atMost(p95, 32, ' ms'),
    },
    {
      name: '活动情况简介 / CodeMirror alone',
      measured: `${ratio.toFixed(2)}×`,
      goal: atMost(ratio, 1.3, '×'),
    },
  ];
}

const summary = (all: readonly number[]) => times(timing(all).median, 'p95', percentile(all, 95));

/** The form as on a later day: stored before, its findings in sight. */
export async function openNarrative(page: Page, address: string, narrative: string): Promise<Locator> {
  await page.goto(address);
  await newForm(page, 'unit');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(narrative);
  await saved(page);
  await page.reload();
  await narrativeOf(page).waitFor();
  return narrativeOf(page);
}

const STYLE = `{
  const editor = document.activeElement.closest('.cm-editor');
  const { width, height } = getComputedStyle(editor);
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(document.activeElement);
  const own = { width, height, 'font-family': fontFamily, 'font-size': fontSize, 'line-height': lineHeight };
  Object.entries(own).map((entry) => entry.join(':')).join(';');
}`;

/** The size and type of our editor, as CSS. */
async function styleOf(control: Locator): Promise<string> {
  await control.focus();
  return z.string().parse(await control.page().evaluate(STYLE));
}

/** Times of unlike controls say nothing: a smaller box is less work for the browser. */
async function assureAlike(bare: Locator, ours: Locator): Promise<void> {
  const [expected, actual] = [await sizeOf(ours), await sizeOf(bare)];
  const differences = expected.map((size, at) => Math.abs(size - (actual[at] ?? 0)));
  if (differences.some((difference) => difference > ROUNDING))
    throw new Error(`the bare editor is ${actual.join('×')} px, ours ${expected.join('×')} px`);
}

/** The width and the height of an editor's own window on its text (px). */
const sizeOf = async (control: Locator): Promise<readonly number[]> => {
  const scroller = control.page().locator('.cm-scroller');
  return scroller.evaluate((element: { clientWidth: number; clientHeight: number }) => [
    element.clientWidth,
    element.clientHeight,
  ]);
};

/** The caret into the middle of what is seen; from now on keystrokes are watched. */
async function prepare(control: Locator): Promise<void> {
  await control.click();
  await watchKeystrokes(control.page());
}

/** A letter and its Backspace in turns: the text stays as long as it is. */
async function typeInto(control: Locator): Promise<void> {
  const page = control.page();
  await page.bringToFront();
  for (let key = -WARM_UP_KEYS; key < KEYS; key += 1) {
    if (key === 0) await page.evaluate('window.keystrokes.counted = true');
    await page.keyboard.press(key % 2 === 0 ? 'k' : 'Backspace');
    await delay(PAUSE + Math.random() * PAUSE_BY_CHANCE);
  }
  await page.evaluate('window.keystrokes.counted = false');
}
