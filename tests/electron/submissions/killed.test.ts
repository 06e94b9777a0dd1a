import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { hashFile } from '../../../electron/packages/hashFile.ts';
import { manifestSchema } from '../../../shared/package/manifest.ts';
import { testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { exportedForm, packed } from './exportedForms.ts';

/** Steps of packing at which the program is killed (per mille): gathered, while it is written, read again, proven. */
const END = 1_000;
const MOMENTS = [500, 700, END] as const;

const CHILD = join(import.meta.dirname, 'packingChild.ts');

/** Kills a program that packs, as kill -9 does, at a step. */
async function killAt(step: number, values: readonly string[]): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [CHILD, ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'close');
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    if (
      said
        .split('\n')
        .slice(0, -1)
        .some((line) => Number(line) >= step)
    )
      child.kill('SIGKILL');
  });
  await ended;
  if (step < END) expect(said).not.toMatch(/[a-z]/iu);
}

/** The folder under its name is whole: all that its manifest names is there as it says, and nothing else. */
async function expectWhole(folder: string): Promise<void> {
  const text = await readFile(join(folder, '_程序数据', 'manifest.json'), 'utf8');
  const { files } = manifestSchema.parse(JSON.parse(text));
  const named = [...files.map(({ path }) => path), '_程序数据', '_程序数据/manifest.json'];
  expect(await namesBelow(folder)).toEqual(named.toSorted());
  for (const { path, bytes, sha256 } of files)
    expect(await hashFile(join(folder, path))).toEqual({ ok: true, value: { bytes, sha256 } });
}

/*
 * A small disk of its own, seen by one child only (tests/electron/store/disk.test.ts): where nobody may mount one, nothing is proven
 * of it here.
 */
const WAYS = [
  ['unshare', '-m'],
  ['unshare', '-r', '-m'],
  ['sudo', '-n', 'unshare', '-m'],
] as const;
const MOUNT = 'mount -t tmpfs -o size=24k tmpfs "$0"';
const run = promisify(execFile);

/** What the packing program says where its folder lies on a disk too small for it, then what is left on that; undefined for no mount. */
async function onFullDisk(folder: string, values: readonly string[]): Promise<readonly string[] | undefined> {
  for (const [command, ...options] of WAYS) {
    const inside = [...options, 'sh', '-c'];
    const mounts = await run(command, [...inside, MOUNT, folder]).then(
      () => true,
      () => false,
    );
    if (!mounts) continue;
    const script = `${MOUNT} && "$@"; ls -A "$0"`;
    const child = [process.execPath, CHILD, ...values];
    return (await run(command, [...inside, script, folder, ...child])).stdout.trimEnd().split('\n');
  }
  return undefined;
}

test('a program killed while it packs, or whose disk is full, leaves the data whole and no half folder', async () => {
  const app = await testApplication();
  const made = [await exportedForm(app, '甲活动'), await exportedForm(app, '乙活动')];
  const ids = made.map(({ form }) => form.id);
  await app.application.close();
  const out = join(app.folder, 'packages');
  const folders = async () => (await namesBelow(out)).filter((name) => !name.includes('/'));
  for (const moment of MOMENTS) {
    await killAt(moment, [join(app.folder, 'data'), out, ...ids]);
    // Only the one that was killed at the very end may have given its folder its name.
    for (const name of (await folders()).filter((each) => !each.startsWith('.'))) {
      expect(moment).toBe(END);
      await expectWhole(join(out, name));
    }
  }
  const answered = await onFullDisk(out, [join(app.folder, 'data'), out, ...ids]);
  if (answered) expect(answered.at(-1)).toBe('diskFull');
  const last = await testApplication({ outputFolder: out }, { folder: app.folder });
  for (const { form } of made) expect(await last.value('forms.open', { id: form.id })).toEqual(form);
  // That one may have come as far as the log, then with its folder.
  for (const entry of await last.value('submissions.list', {})) await expectWhole(entry.folder ?? '');
  await expectWhole((await packed(last, ids)).folder ?? '');
  // What the killed ones left is gone.
  expect((await folders()).filter((name) => name.startsWith('.'))).toEqual([]);
}, 120_000);
