import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyCommand, copyFileHere } from '../../../electron/files/clipboardFile.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

test('Windows and macOS copy a file by their own means, Linux has none that all file managers know', () => {
  expect(copyCommand('win32')?.program).toBe('powershell.exe');
  expect(copyCommand('win32')?.args.at(-1)).toBe('Set-Clipboard -LiteralPath $env:JIANBIAO_FILE');
  expect(copyCommand('darwin')?.program).toBe('osascript');
  expect(copyCommand('linux')).toBeUndefined();
});

test('a path is never part of the command: it is told apart from it, whatever stands in it', async () => {
  const folder = await temporaryFolder();
  const seen = join(folder, 'seen');
  const path = join(folder, '表 "$(touch x)`\'; exit 3.docx');
  await writeFile(path, '');
  const program = { program: 'sh', args: ['-c', `printf %s "$JIANBIAO_FILE" > "${seen}"`] };
  expect(await copyFileHere(program).copyFile?.(path)).toBe(true);
  expect(await readFile(seen, 'utf8')).toBe(path);
});

test.each([
  ['sh', ['-c', 'exit 1']],
  ['/nowhere/program', []],
])('%s that fails has copied nothing', async (program, args) => {
  expect(await copyFileHere({ program, args }).copyFile?.('/a.docx')).toBe(false);
});
