import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { goToSection, narrativeOf, newForm, saved } from '../../tests/e2e/window.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { percentile, timing } from '../measure.ts';
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

/** A keystroke in the middle of a long narrative beside one in a bare textarea, in the same browser, in turns. */
export async function measureTyping(browser: Browser, narrative: string): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(await pastFirstRun(foldersIn(folder.path)));
  await using bare = await emptyPage(browser);
  await using window = await emptyPage(browser);
  const ours = await openNarrative(window, host.address, narrative);
  const plain = await bareTextarea(bare, await styleOf(ours), narrative);
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
    { name: 'Keystroke to frame, bare textarea', measured: summary(bare.toFrame) },
    {
      name: 'Keystroke to frame, 活动情况简介',
      measured: summary(ours.toFrame),
      goal: atMost(p95, 32, ' ms'),
    },
    { name: '活动情况简介 / bare textarea', measured: `${ratio.toFixed(2)}×`, goal: atMost(ratio, 2, '×') },
    { name: 'of it the handlers, bare textarea', measured: summary(bare.handled) },
    { name: 'of it the handlers, 活动情况简介', measured: summary(ours.handled) },
  ];
}

const summary = (all: readonly number[]) => times(timing(all).median, 'p95', percentile(all, 95));

/** The form as on a later day: stored before, its findings in sight. */
async function openNarrative(page: Page, address: string, narrative: string): Promise<Locator> {
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
  const { width, height, padding, border, font } = getComputedStyle(document.activeElement);
  Object.entries({ width, height, padding, border, font }).map((entry) => entry.join(':')).join(';');
}`;

/** The size and type of a control, as CSS. */
async function styleOf(control: Locator): Promise<string> {
  await control.focus();
  return z.string().parse(await control.page().evaluate(STYLE));
}

/** Nothing but the text in a textarea, of the size and type of ours so that its lines break alike. */
async function bareTextarea(page: Page, style: string, text: string): Promise<Locator> {
  await page.setContent('<!doctype html><html lang="zh-CN"><textarea spellcheck="false"></textarea></html>');
  const control = page.getByRole('textbox');
  await control.evaluate((element: { style: { cssText: string } }, css) => {
    element.style.cssText = `box-sizing:border-box;resize:none;${css}`;
  }, style);
  await control.fill(text);
  return control;
}

/** Times of unlike controls say nothing: a smaller box, or a text of fewer lines, is less work for the browser. */
async function assureAlike(bare: Locator, ours: Locator): Promise<void> {
  const [expected, actual] = [await shapeOf(ours), await shapeOf(bare)];
  const differences = expected.map((size, at) => Math.abs(size - (actual[at] ?? 0)));
  if (differences.some((difference) => difference > ROUNDING))
    throw new Error(`the bare textarea is ${actual.join('×')} px, ours ${expected.join('×')} px`);
}

/** Its width, its height, and the height of all its text (px). */
const shapeOf = (control: Locator): Promise<readonly number[]> =>
  control.evaluate((element: { clientWidth: number; clientHeight: number; scrollHeight: number }) => [
    element.clientWidth,
    element.clientHeight,
    element.scrollHeight,
  ]);

/** The caret into the middle of the text; from now on keystrokes are watched. */
async function prepare(control: Locator): Promise<void> {
  await control.focus();
  await control.evaluate(
    (element: { value: string; setSelectionRange: (start: number, end: number) => void }) => {
      const middle = element.value.length / 2;
      element.setSelectionRange(middle, middle);
    },
  );
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
