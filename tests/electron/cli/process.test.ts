import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { formFolder } from '../forms/formFolder.ts';

const CLI = join(import.meta.dirname, '../../../electron/cli.ts');

/** Runs electron/cli.ts as a process of its own in a folder. */
async function spawnCli(cwd: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...inherited } = process.env;
  const run = promisify(execFile)(process.execPath, [CLI, ...args], { cwd, env: { ...inherited, ...more } });
  return run.then(
    ({ stdout, stderr }) => ({ exit: 0, stdout, stderr }),
    (cause: { readonly code: number; readonly stdout: string; readonly stderr: string }) => ({
      exit: cause.code,
      stdout: cause.stdout,
      stderr: cause.stderr,
    }),
  );
}

describe('a real process', () => {
  test('demo: two files, nothing on standard error', async () => {
    const folder = await temporaryFolder();
    const { exit, stdout, stderr } = await spawnCli(folder, ['demo', '--out', '样例', '--json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const names = await namesBelow(join(folder, '样例'));
    expect(names).toHaveLength(2);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      files: names.map((name) => join(folder, '样例', name)),
    });
  });

  test('a form in order is exported', async () => {
    const { folder, out } = await formFolder();
    const { exit, stdout } = await spawnCli(folder, ['export', '表.json', '--out', '导出']);
    expect(exit).toBe(0);
    const [name = ''] = await namesBelow(out);
    expect(stdout).toContain(join(out, name));
  });

  test('errors found: exit 1, told on standard output', async () => {
    const { folder } = await formFolder({ format: 1, notice: 'changzhou-2021', kind: 'unit' });
    const { exit, stdout, stderr } = await spawnCli(folder, ['check', '表.json']);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toContain('错误：“填表单位”还没有填写。');
  });

  test('unreadable input: exit 2, told on standard error, no stack', async () => {
    const { folder } = await formFolder('{"format": 1,');
    const { exit, stdout, stderr } = await spawnCli(folder, ['check', '表.json']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^文件 表\.json 不是完整的 JSON.+\n$/u);
  });

  test('wrong use: exit 2', async () => {
    const { exit, stderr } = await spawnCli(await temporaryFolder(), ['exprot']);
    expect(exit).toBe(2);
    expect(stderr).toContain('没有“exprot”这个命令');
  });

  test('by npm, which moves to the project, paths still count from where the person stands', async () => {
    const { folder } = await formFolder();
    const elsewhere = join(folder, '别处');
    await mkdir(elsewhere);
    const npm = { npm_lifecycle_event: 'cli', INIT_CWD: folder };
    const { exit } = await spawnCli(elsewhere, ['check', '表.json'], npm);
    expect(exit).toBe(0);
  });
});
