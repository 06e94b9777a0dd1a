import { join } from 'node:path';
// Both come with electron-builder, which has no door of its own to its schema.
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function readConfiguration() {
  return getConfig(ROOT, 'electron-builder.yml', null);
}

test('electron-builder accepts its configuration', async () => {
  await expect(
    validateConfiguration(await readConfiguration(), new DebugLogger(false)),
  ).resolves.toBeUndefined();
});

test('it would not accept a misspelt key', async () => {
  const misspelt = { ...(await readConfiguration()), npmRebuilt: false };
  await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow('npmRebuilt');
});

test('nothing is uploaded, and nothing is compiled', async () => {
  expect(await readConfiguration()).toMatchObject({ publish: null, npmRebuild: false });
});
