import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const length = z.int().positive().max(100_000);
const offset = z.int().min(-100_000).max(100_000);
const place = z.strictObject({
  bounds: z.strictObject({ x: offset, y: offset, width: length, height: length }),
  maximised: z.boolean(),
});

/** Where the window stood: its bounds while it is not maximised (px of the desktop). */
export type WindowPlace = z.infer<typeof place>;

/** A laptop's screen without its task bar. */
const FIRST_SIZE = { width: 1280, height: 800 };
/** So much of the window must be on a display that a mouse can take hold of it (px). */
const IN_REACH = 100;

/** The place kept in a file; undefined where there is none that makes sense. */
export function readPlace(file: string): WindowPlace | undefined {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps a place. A profile that cannot be written costs the place, and nothing else. */
export function writePlace(file: string, kept: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(kept));
  } catch {
    return;
  }
}

/**
 * Where to open the window: as it was left, if that is on a display that is there now (their work areas, the main one
 * first), else in the middle of the main display, as Electron does by itself.
 */
export function boundsOn(
  workAreas: readonly Rectangle[],
  remembered: WindowPlace | undefined,
): Partial<Rectangle> {
  const bounds = remembered?.bounds;
  if (bounds && workAreas.some((area) => isInReach(bounds, area))) return bounds;
  const [main = { x: 0, y: 0, ...FIRST_SIZE }] = workAreas;
  return {
    width: Math.min(FIRST_SIZE.width, main.width),
    height: Math.min(FIRST_SIZE.height, main.height),
  };
}

/** Whether the title bar of a window can be seen and moved on a display. */
function isInReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= IN_REACH && y >= area.y && y <= area.y + area.height - IN_REACH;
}
