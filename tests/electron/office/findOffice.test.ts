import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOffice } from '../../../electron/office/findOffice.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/** A folder with a program of this name in it. */
async function folderWith(program: string, mode = 0o755): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(folder, program);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, '');
  await chmod(path, mode);
  return folder;
}

describe('LibreOffice is found', () => {
  test('in the PATH, whose relative folders do not count', async () => {
    const folder = await folderWith('soffice');
    const environment = { PATH: ['tools', folder].join(delimiter) };
    const found = await findOffice({ platform: 'linux', environment, home: '/nowhere' });
    expect(found).toBe(join(folder, 'soffice'));
  });

  test('where its installers put it on Windows and macOS, without any PATH', async () => {
    const programs = await folderWith('LibreOffice/program/soffice.com');
    const windows = { platform: 'win32', environment: { ProgramFiles: programs }, home: '' } as const;
    expect(await findOffice(windows)).toBe(join(programs, 'LibreOffice', 'program', 'soffice.com'));
    const home = await folderWith('Applications/LibreOffice.app/Contents/MacOS/soffice');
    const mac = { platform: 'darwin', environment: {}, home } as const;
    expect(await findOffice(mac)).toBe(join(home, 'Applications/LibreOffice.app/Contents/MacOS/soffice'));
  });

  test('nowhere, where there is none', async () => {
    const PATH = await folderWith('something');
    expect(await findOffice({ platform: 'win32', environment: { PATH }, home: '' })).toBeUndefined();
  });
});
