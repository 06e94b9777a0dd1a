import { countText } from './count.ts';

/**
 * Why a text was kept: `first` the first that was written, `interval` after a stretch of writing, `loss` most of it went at once;
 * the others before a large paste, an import (a text from elsewhere takes its place) and before an earlier one was restored.
 */
export const SNAPSHOT_REASONS = [
  'first',
  'interval',
  'loss',
  'paste',
  'pasted',
  'import',
  'restore',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** Those that the window asks for; the others are seen when the text is stored. */
export const ASKED_REASONS = [
  'loss',
  'paste',
  'pasted',
  'import',
  'restore',
] as const satisfies SnapshotReason[];
export type AskedReason = (typeof ASKED_REASONS)[number];

/** What was there before an intervention of this kind is what a person may look for days later. */
const INTERVENTIONS: readonly SnapshotReason[] = ['loss', 'import', 'restore'];
export const isIntervention = (reason: SnapshotReason): boolean => INTERVENTIONS.includes(reason);

/** A stretch of writing at most this long is one step of the history (ms). */
const SNAPSHOT_EVERY = 5 * 60 * 1000;

/** Whether a stretch of writing is over, by when the text was kept last (ISO). A clock that was set back ends it too. */
export const isStretchOver = (keptAt: string, now: string): boolean =>
  Math.abs(Date.parse(now) - Date.parse(keptAt)) >= SNAPSHOT_EVERY;

/** A paste of more than this is preceded by a snapshot, and what it leaves is kept too (字). */
const LARGE_PASTE = 200;

/** Whether so much is pasted that the text before it is worth keeping. */
export const isLargePaste = (pasted: string): boolean => countText(pasted).words.low > LARGE_PASTE;
