import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Target } from '../../scripts/stage/targets.ts';
import { emptyWindowsProgram } from './windowsProgram.ts';

/** Where @electron/fuses finds the fuses in Electron's program: this text, their version, their number, their states. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011', 'latin1');
const LOCALES = ['en-US', 'zh-CN', 'zh-TW', 'de'];

/**
 * Writes into a folder what electron-builder takes for an unpacked Electron: files by the right names that it reads and
 * changes, without any of their contents. Nothing of it runs.
 */
export async function writeSyntheticElectron(folder: string, target: Target, version: string): Promise<void> {
  if (target.os === 'darwin') return writeMac(folder);
  const write = writerIn(folder);
  await write('version', version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await write(name, 'x');
  for (const locale of LOCALES) await write(`locales/${locale}.pak`, 'x');
  await mkdir(join(folder, 'resources'));
  if (target.os === 'win32')
    return write('electron.exe', Buffer.concat([emptyWindowsProgram(target.cpu, version), FUSES]));
  await write('electron', Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), FUSES]));
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler']) await write(name, 'x');
}

const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

async function writeMac(folder: string): Promise<void> {
  const write = writerIn(join(folder, 'Electron.app', 'Contents'));
  const writeApp = async (path: string, name: string) => {
    await write(`${path}Info.plist`, propertyList(name));
    await write(`${path}MacOS/${name}`, 'x');
  };
  await writeApp('', 'Electron');
  await write('Resources/electron.icns', 'x');
  for (const helper of HELPERS) {
    const name = `Electron Helper${helper}`;
    await writeApp(`Frameworks/${name}.app/Contents/`, name);
  }
  await writeApp('Library/LoginItems/Electron Login Helper.app/Contents/', 'Electron Login Helper');
  const framework = 'Frameworks/Electron Framework.framework';
  await write(`${framework}/Versions/A/Electron Framework`, Buffer.concat([Buffer.from('x'), FUSES]));
  for (const place of ['Resources', `${framework}/Versions/A/Resources`])
    for (const locale of ['en', 'zh_CN', 'de']) await write(`${place}/${locale}.lproj/locale.pak`, 'x');
  const frameworkFolder = join(folder, 'Electron.app', 'Contents', framework);
  await symlink('A', join(frameworkFolder, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources'])
    await symlink(`Versions/Current/${name}`, join(frameworkFolder, name));
}

function propertyList(name: string): string {
  const values = {
    CFBundleExecutable: name,
    CFBundleIdentifier: `com.github.${name.replaceAll(/\W/gu, '')}`,
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
  };
  const entries = Object.entries(values).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${entries.join('')}</dict></plist>`;
}

function writerIn(folder: string): (name: string, content: string | Uint8Array) => Promise<void> {
  return async (name, content) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o755 });
  };
}
