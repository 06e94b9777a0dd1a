// "--check" proves that every package may be used as it is, and that THIRD-PARTY-NOTICES is what follows from
// package-lock.json; "--write" writes that file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dividePackages, type LockedPackage, parseLock } from './licences/lock.ts';
import { writeNotices } from './licences/notices.ts';
import { objection } from './licences/rules.ts';
import { ROOT, readJson } from './runNode.ts';

/** Development dependencies that Vite copies into the built files, and which are therefore given away with them. */
const BUNDLED: readonly string[] = [
  '@ant-design/icons',
  '@codemirror/commands',
  '@codemirror/search',
  '@codemirror/state',
  '@codemirror/view',
  '@tanstack/react-query',
  'antd',
  'diff',
  'exceljs',
  'htmlparser2',
  'docx-preview',
  'nodemailer',
  'pdfjs-dist',
  'react',
  'react-dom',
  'yazl',
  'zustand',
];

const NOTICES = join(ROOT, 'THIRD-PARTY-NOTICES');
const LESSER_TEXTS = ['libvips-libraries.txt', 'LGPL-3.0.txt', 'GPL-3.0.txt'] as const;

function main(mode: string | undefined): string[] {
  const division = dividePackages(parseLock(readJson('package-lock.json')), BUNDLED);
  const shipped = [division.everywhere, division.somewhere].map((items) => items.map(withLicence));
  const [everywhere = [], somewhere = []] = shipped;
  const objections = [
    ...[...everywhere, ...somewhere].map((item) => objectionTo(item, 'shipped')),
    ...division.tools.map(withLicence).map((item) => objectionTo(item, 'tool')),
  ].filter((text) => text !== undefined);
  if (objections.length > 0) return objections;
  const notices = writeNotices({ everywhere, somewhere, textsOf: licenceTexts, lesserTexts: lesserTexts() });
  if (mode === '--write') writeFileSync(NOTICES, notices);
  else if (mode === '--check') return staleNotices(notices);
  else return ['usage: node scripts/licences.ts --check | --write'];
  return [];
}

function objectionTo(item: LockedPackage, use: 'shipped' | 'tool'): string | undefined {
  return objection(item.name, item.version, item.licence, use);
}

/** Some entries of the lock lack the licence; the package itself, where it is installed, names it. */
function withLicence(item: LockedPackage): LockedPackage {
  return item.licence === undefined ? { ...item, licence: installedLicence(item.path) } : item;
}

function installedLicence(path: string): string | undefined {
  try {
    const manifest = readJson(join(path, 'package.json')) as { license?: string | { type?: string } };
    return typeof manifest.license === 'object' ? manifest.license.type : manifest.license;
  } catch {
    return undefined;
  }
}

function licenceTexts(item: LockedPackage): string[] {
  const folder = join(ROOT, item.path);
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|copyright)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function lesserTexts(): string[] {
  return LESSER_TEXTS.map((file) =>
    readFileSync(join(import.meta.dirname, 'licences', 'texts', file), 'utf8'),
  );
}

function staleNotices(expected: string): string[] {
  // Git on Windows may have written the line ends of that system.
  if (committedNotices().replaceAll('\r\n', '\n') === expected) return [];
  return ['THIRD-PARTY-NOTICES does not fit package-lock.json: run "npm run licences" and commit the file'];
}

function committedNotices(): string {
  try {
    return readFileSync(NOTICES, 'utf8');
  } catch {
    return '';
  }
}

const problems = main(process.argv[2]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('Every licence is on the list, and THIRD-PARTY-NOTICES is up to date.');
