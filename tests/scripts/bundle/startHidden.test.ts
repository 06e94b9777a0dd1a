import { execFile, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../helpers/folders.ts';

const START = join(import.meta.dirname, '..', '..', '..', 'scripts', 'bundle', 'start', 'startHidden.mjs');

/** A folder of the program, its host being this text; answers the start file in it. */
async function programWith(host: string): Promise<string> {
  const folder = join(await temporaryFolder(), '荐表通 & 100%');
  await mkdir(join(folder, 'dist', 'electron'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'dist', 'electron', 'host.js'), host);
  await copyFile(START, join(folder, 'startHidden.mjs'));
  return join(folder, 'startHidden.mjs');
}

test('the start ends while the program runs on, with its arguments', async () => {
  const start = await programWith(`
    import { writeFileSync } from 'node:fs';
    const said = import.meta.dirname + '/said';
    writeFileSync(said, process.argv.slice(2).join(' '));
    setTimeout(() => writeFileSync(said, 'still there'), 5_000);`);
  await promisify(execFile)(process.execPath, [start, '--data-dir', '数据']);
  const said = () => readFile(join(start, '..', 'dist', 'electron', 'said'), 'utf8');
  expect(await said()).toBe('--data-dir 数据');
  await vi.waitFor(async () => expect(await said()).toBe('still there'), { timeout: 20_000 });
});

test('a program that fails at once is told of, and keeps the console', async () => {
  const start = await programWith('process.exit(1);');
  const { status, stderr } = spawnSync(process.execPath, [start], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('荐表通没有启动');
});

test('a program that was only to answer ends the start with it', async () => {
  const start = await programWith('process.exit(0);');
  expect(spawnSync(process.execPath, [start]).status).toBe(0);
});
