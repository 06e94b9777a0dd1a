import type { Zoom } from './previewState.ts';

/** Steps of the zoom (percent of the paper). */
const STEPS: readonly number[] = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200];

/** The percentage at which a paper (px) fills a width (px), never above its true size. */
export function fittingPercent(widthPx: number, paperPx: number): number {
  if (widthPx <= 0 || paperPx <= 0) return 100;
  return Math.min(100, (widthPx / paperPx) * 100);
}

/** The percentage that a zoom means where the whole paper fits at so many percent. */
export const percentOf = (zoom: Zoom, fitting: number): number => (zoom === 'fit' ? fitting : zoom);

/** The next step from a percentage, upwards or downwards; the same where there is none. */
export function nextStep(percent: number, by: 1 | -1): number {
  const steps = by > 0 ? STEPS : STEPS.toReversed();
  // Half a percent: what fits a width is seldom whole.
  return steps.find((step) => (step - percent) * by > 0.5) ?? percent;
}

/** What a key does to the zoom while the preview has the focus; undefined for other keys. */
export function zoomOfKey(key: string, percent: number): Zoom | undefined {
  switch (key) {
    case '+':
    case '=':
      return nextStep(percent, 1);
    case '-':
    case '_':
      return nextStep(percent, -1);
    case '0':
      return 'fit';
    default:
      return undefined;
  }
}
