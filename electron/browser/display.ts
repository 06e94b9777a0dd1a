import type { Machine } from './find.ts';

/** Whether a window can be shown at all. Windows and macOS always have a display where a person is logged on. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
