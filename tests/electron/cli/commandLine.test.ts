import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/folders.ts';
import { formFile, formFolder } from '../forms/formFolder.ts';
import { runCli, runJson } from './runCli.ts';

const COMMANDS = ['demo', 'schema', 'notice', 'count', 'check', 'export'];

describe('help', () => {
  test.each([['help'], ['--help'], ['export', '--help']])('%s', async (...args) => {
    const { exit, out, error } = await runCli('/', ...args);
    expect(exit).toBe(0);
    expect(error).toBe('');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
  });
});

describe('wrong use: exit 2, what is wrong and how it is written', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['no command', [], '没有写命令'],
    ['an unknown command', ['exprot', 'a.json'], '没有“exprot”这个命令'],
    ['a word of every object', ['constructor'], '没有“constructor”这个命令'],
    ['no file', ['check'], '要写一个文件'],
    ['two files', ['check', 'a.json', 'b.json'], '只能写一个'],
    ['a file for a command that takes none', ['schema', 'a.json'], '不写文件'],
    ['an unknown option', ['check', 'a.json', '--quick'], '选项写错了'],
    ['an option without its value', ['demo', '--out'], '选项写错了'],
    ['an option of another command', ['check', 'a.json', '--draft'], '没有 --draft 选项'],
    ['export without a folder', ['export', 'a.json'], '--out'],
    ['export into nothing', ['export', 'a.json', '--out', ''], '--out'],
    ['demo without a folder', ['demo'], '--out'],
  ])('%s', async (_, args, sentence) => {
    const folder = await temporaryFolder();
    const { exit, out, error } = await runCli(folder, ...args);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(sentence);
    expect(error).toContain('用法：');
    const json = await runJson(folder, ...args);
    expect(json).toMatchObject({ exit: 2, value: { ok: false, error: { code: 'usage' } } });
  });
});

describe('--json', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['schema', [], 0],
    ['notice', [], 0],
    ['help', [], 0],
    ['count', ['表.json'], 0],
    ['check', ['表.json'], 0],
    ['export', ['表.json', '--out', '导出'], 0],
    ['check', ['照片1.jpg'], 2],
    ['check', ['无.json'], 2],
    ['export', ['表.json', '--out', '表.json/导出'], 1],
    ['nothing', [], 2],
  ])('%s %j: one object, ok says what the exit code says (%i)', async (command, args, exit) => {
    const { folder } = await formFolder();
    const run = await runJson(folder, command, ...args);
    expect(run).toMatchObject({ exit, value: { ok: exit === 0 } });
  });
});

test('relative paths count from where the person stands', async () => {
  const { folder } = await formFolder();
  expect(await runJson(folder, 'check', './表.json')).toMatchObject({ exit: 0 });
  expect(await runJson('/', 'check', './表.json')).toMatchObject({
    exit: 2,
    value: { error: { code: 'fileMissing', details: { file: '表.json' } } },
  });
});

test("a file's own words cannot steer the terminal", async () => {
  const { folder } = await formFolder({ ...formFile('unit'), '\u001b[2J\u202e键': 1 });
  const { exit, error } = await runCli(folder, 'check', '表.json');
  expect(exit).toBe(2);
  expect(error).toContain('[2J键');
  expect(error).not.toContain('\u001b');
  expect(error).not.toContain('\u202e');
});
