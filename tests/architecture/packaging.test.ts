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

test.each(['win', 'linux', 'mac'] as const)('%s carries the whole list of files itself', async (platform) => {
  const { files, ...configuration } = await readConfiguration();
  // A list here would be replaced by that of the platform, without a word.
  expect(files).toEqual([]);
  const own = configuration[platform]?.files;
  expect(own).toEqual(
    expect.arrayContaining(['dist/**', 'resources/**', 'package.json', 'THIRD-PARTY-NOTICES', '!**/*.map']),
  );
});

test('no target names a processor: the folder that is packed is for one', async () => {
  const { win, linux, mac } = await readConfiguration();
  const targets = [win, linux, mac].flatMap((platform) => platform?.target);
  expect(targets).toEqual(['nsis', 'portable', 'deb', 'rpm', 'AppImage', 'dmg']);
});

test('on Windows it is installed for one person, without an administrator', async () => {
  expect(await readConfiguration()).toMatchObject({
    nsis: { perMachine: false, allowElevation: false, packElevateHelper: false, oneClick: false },
    portable: { requestExecutionLevel: 'user' },
  });
});
