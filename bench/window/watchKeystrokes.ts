import type { Page } from 'playwright-core';
import { z } from 'zod';

/*
 * Measured in the page, from the timeStamp of keydown (when the browser took the key, so waiting for a busy page counts)
 * to the first task after the frame that follows it: requestAnimationFrame runs right before a frame is made, and the
 * task that it posts begins after styles, layout and paint of that frame. An urgent task, no message: a message would
 * stand in line behind what React puts off until the frame is out. The Event Timing API would count until the pixels are
 * shown, but only in steps of 8 ms and nothing below 16 ms, which is too coarse for a ratio.
 * `handled` ends when the handlers of the input event are done, React's rendering with them: what comes after it is the
 * frame, and the browser's waiting for the moment of it.
 */
const WATCH = `{
  const keystrokes = { counted: false, toFrame: [], handled: [] };
  window.keystrokes = keystrokes;
  let pressed;
  addEventListener('keydown', ({ timeStamp }) => {
    if (!keystrokes.counted) return;
    pressed = timeStamp;
    requestAnimationFrame(() => {
      const framed = () => keystrokes.toFrame.push(performance.now() - timeStamp);
      scheduler.postTask(framed, { priority: 'user-blocking' });
    });
  }, true);
  addEventListener('input', () => {
    if (keystrokes.counted) keystrokes.handled.push(performance.now() - pressed);
  });
}`;

const TIMES = z.object({ toFrame: z.array(z.number()).min(1), handled: z.array(z.number()).min(1) });

/** Watches the keystrokes of a page; they are kept while window.keystrokes.counted is set. */
export const watchKeystrokes = (page: Page): Promise<unknown> => page.evaluate(WATCH);

/** The times of all keystrokes that were counted (ms). */
export const keystrokesOf = async (page: Page) => TIMES.parse(await page.evaluate('window.keystrokes'));
