import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { runCli, runJson } from '../runCli.ts';

async function folderWith(text: string | Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '文.txt'), text);
  return folder;
}

test('字数, both 字符数 and the paragraphs of a text', async () => {
  const folder = await folderWith('你好,世界\r\n\r\n1 + 1 = 2\r\n');
  const { exit, out } = await runCli(folder, 'count', '文.txt');
  expect(exit).toBe(0);
  expect(out.split('\n')).toEqual([
    '字数：10',
    '字符数（不计空格）：10',
    '字符数（计空格）：14',
    '段落：2',
    '',
  ]);
  expect(await runJson(folder, 'count', '文.txt')).toMatchObject({
    exit: 0,
    value: {
      words: { low: 10, high: 10 },
      characters: 10,
      charactersWithBlanks: 14,
      paragraphs: [
        { start: 0, end: 5, count: { words: { low: 5, high: 5 } } },
        { start: 7, end: 16, count: { words: { low: 5, high: 5 } } },
      ],
    },
  });
});

test('a text that Chinese Windows saved as ANSI counts alike', async () => {
  // 科普 in GB18030.
  const folder = await folderWith(Buffer.from('bfc6c6d5', 'hex'));
  expect(await runJson(folder, 'count', '文.txt')).toMatchObject({ value: { words: { low: 2, high: 2 } } });
});

test('both readings where Word leaves the count open', async () => {
  const folder = await folderWith('中……');
  expect((await runCli(folder, 'count', '文.txt')).out).toContain('字数：2（另一种算法 3');
});

test('an empty text has nothing', async () => {
  expect((await runCli(await folderWith(''), 'count', '文.txt')).out).toContain('字数：0\n');
});

test.each<readonly [string, string | Uint8Array, string]>([
  ['a picture', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'textNotUtf8'],
  ['9 MB', 'a'.repeat(9_000_000), 'fileTooLarge'],
])('%s is not counted: exit 2', async (_, bytes, code) => {
  const folder = await folderWith(bytes);
  expect(await runJson(folder, 'count', '文.txt')).toMatchObject({ exit: 2, value: { error: { code } } });
});
