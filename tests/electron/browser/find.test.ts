import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../../electron/browser/display.ts';
import { findBrowser } from '../../../electron/browser/find.ts';

const WINDOWS = {
  ProgramFiles: 'C:\\Program Files',
  ProgramW6432: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local',
  APPDATA: 'C:\\Users\\王\\AppData\\Roaming',
};

/** The browser of a machine that has just these files. */
function found(platform: NodeJS.Platform, env: Record<string, string>, files: readonly string[]) {
  return findBrowser({ platform, env, exists: (path) => files.includes(path) });
}

describe('a browser is found at its usual place', () => {
  test.each([
    ['edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['edge', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['chrome', 'C:\\Users\\王\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['360chromex', 'C:\\Users\\王\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe'],
    ['360chromex', 'C:\\Program Files (x86)\\360\\360ChromeX\\Chrome\\Application\\360ChromeX.exe'],
    ['360se6', 'C:\\Users\\王\\AppData\\Roaming\\360se6\\Application\\360se.exe'],
    ['360se6', 'C:\\Program Files (x86)\\360\\360se6\\Application\\360se.exe'],
  ])('Windows: %s in %s', (id, path) => {
    expect(found('win32', WINDOWS, [path])).toEqual({ id, path });
  });

  test.each([
    ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['edge', '/Users/wang/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ])('macOS: %s in %s', (id, path) => {
    expect(found('darwin', { HOME: '/Users/wang' }, [path])).toEqual({ id, path });
  });

  test.each([
    ['edge', '/usr/bin/microsoft-edge-stable'],
    ['chrome', '/usr/bin/google-chrome'],
    ['chromium', '/usr/bin/chromium'],
    ['360', '/usr/bin/browser360-cn-stable'],
    ['uos', '/usr/bin/uos-browser-stable'],
    ['uos', '/usr/bin/browser'],
    ['qaxbrowser', '/usr/bin/qaxbrowser-safe-stable'],
  ])('Linux: %s in %s', (id, path) => {
    expect(found('linux', {}, [path])).toEqual({ id, path });
  });
});

test('of several browsers the first of the list is taken', () => {
  const files = ['/usr/bin/browser', '/usr/bin/chromium', '/usr/bin/microsoft-edge'];
  expect(found('linux', {}, files)?.id).toBe('edge');
});

test.each(['win32', 'darwin', 'linux'] as const)(
  'without a browser, or a folder named, there is none: %s',
  (platform) => {
    expect(findBrowser({ platform, env: {}, exists: () => false })).toBeUndefined();
    expect(found(platform, WINDOWS, [])).toBeUndefined();
  },
);

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('a display on %s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected);
});
