import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { namedDataFolder } from '../../../electron/shell/arguments.ts';

test.each([
  ['--data-dir', 'forms'],
  ['.', '--no-sandbox', '--data-dir=forms', '--remote-debugging-port=0'],
])('the data folder is named among what Chromium is told: %s %s', (...args) => {
  expect(namedDataFolder(args)).toBe(resolve('forms'));
});

test.each([[[]], [['.', '--data-dir']], [['--data-dir=']], [['--inspect=0', 'forms']]])(
  'no data folder is named by %j',
  (args) => expect(namedDataFolder(args)).toBeUndefined(),
);
