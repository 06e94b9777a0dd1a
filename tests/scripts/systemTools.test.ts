import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debianPackages, installAdvice } from '../../scripts/installTools.ts';
import { findTools } from '../../scripts/systemTools.ts';

// The programs here are empty files that may be executed: only their places are looked at. Windows decides by the
// ending instead, so there every program gets one.
const ENDING = process.platform === 'win32' ? '.exe' : '';
const PROGRAMS = ['chromium', 'soffice', 'pdftoppm', 'pdftotext', 'xmllint', 'heif-enc', 'python3'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbiaotong-tools-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addProgram(name: string, place = folder): string {
  const file = join(place, name + ENDING);
  mkdirSync(place, { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

/** Without the fonts of Linux, which another program would have to tell. */
function search(env: NodeJS.ProcessEnv) {
  return findTools(env, process.platform === 'linux' ? 'freebsd' : process.platform);
}

function names(env: NodeJS.ProcessEnv): string[] {
  return search(env).missing.map((tool) => tool.name);
}

describe('the search for tools', () => {
  test('finds those in the PATH', () => {
    for (const name of PROGRAMS) addProgram(name);
    expect(names({ PATH: folder })).toEqual([]);
  });

  test('names each one that is missing', () => {
    for (const name of PROGRAMS.filter((program) => program !== 'pdftotext' && program !== 'heif-enc'))
      addProgram(name);
    expect(names({ PATH: folder })).toEqual(['Poppler (pdftotext)', 'heif-enc']);
  });

  test('takes Google Chrome for Chromium, and tells the tests where it is', () => {
    const chrome = addProgram('google-chrome');
    expect(search({ PATH: folder }).env.CHROMIUM_PATH).toBe(chrome);
  });

  test('takes the Chromium of CHROMIUM_PATH before that of the PATH', () => {
    addProgram('chromium');
    const own = addProgram('my browser', join(folder, 'other'));
    expect(search({ PATH: folder, CHROMIUM_PATH: own }).env.CHROMIUM_PATH).toBe(own);
  });

  test('does not replace a CHROMIUM_PATH that leads nowhere', () => {
    addProgram('chromium');
    expect(names({ PATH: folder, CHROMIUM_PATH: join(folder, 'nothing') })).toContain('Chromium');
  });

  test('does not take a folder for a program', () => {
    mkdirSync(join(folder, `xmllint${ENDING}`));
    expect(names({ PATH: folder })).toContain('xmllint');
  });

  test('sees that a LibreOffice in parts lacks one', () => {
    addProgram('soffice');
    for (const file of ['soffice.bin', 'libmergedlo.so', 'libswlo.so']) writeFileSync(join(folder, file), '');
    expect(names({ PATH: folder })).toContain('LibreOffice Calc');
    expect(names({ PATH: folder })).not.toContain('LibreOffice Writer');
  });

  test('leaves the PATH as it is when everything stands in it', () => {
    for (const name of PROGRAMS) addProgram(name);
    const path = [folder, join(folder, 'other')].join(delimiter);
    expect(search({ PATH: path }).env.PATH).toBe(path);
  });

  test('asks for a Chinese font on Linux', () => {
    expect(findTools({ PATH: folder }, 'linux').missing.map((tool) => tool.name)).toContain(
      'a Chinese font (fc-list :lang=zh-cn)',
    );
  });
});

describe('what a person is told', () => {
  const missing = [
    { name: 'Poppler (pdftoppm)', debian: ['poppler-utils'], brew: 'poppler' },
    { name: 'Poppler (pdftotext)', debian: ['poppler-utils'], brew: 'poppler' },
    { name: 'LibreOffice', debian: ['writer', 'calc'], brew: '--cask libreoffice' },
  ];

  test('has each package once', () => {
    expect(debianPackages(missing)).toEqual(['poppler-utils', 'writer', 'calc']);
  });

  test.each([
    ['debian', 'sudo apt-get install --no-install-recommends poppler-utils writer calc'],
    ['macos', 'brew install poppler && brew install --cask libreoffice'],
    [
      'other',
      'install Poppler (pdftoppm), Poppler (pdftotext), LibreOffice so that they are found in the PATH',
    ],
  ] as const)('on %s is one line', (system, line) => {
    expect(installAdvice(missing, system)).toBe(line);
  });
});
