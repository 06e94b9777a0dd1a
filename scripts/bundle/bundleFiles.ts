import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../stage/stage.ts';
import { TARGETS } from '../stage/targets.ts';
import type { BundledNode } from './nodesOf.ts';
import type { BundleTarget } from './targets.ts';

/** A file of the bundle. */
export interface BundleFile {
  readonly bytes: Uint8Array;
  /** Whether the system may run it as a program. */
  readonly runs: boolean;
}

/** The files of a bundle by their paths in its one folder, with / between the names. */
export type BundleFiles = ReadonlyMap<string, BundleFile>;

const START = join(import.meta.dirname, 'start');

/** Everything that lies in the portable folder of a target; `program` is the folder of the staged program. */
export function bundleFiles(target: BundleTarget, program: string, node: BundledNode): BundleFiles {
  return new Map([
    ...startFiles(target),
    [`node/${node.fileName}`, { bytes: node.program, runs: true }],
    ['node/LICENSE', file(node.licence)],
    ...filesBelow(program).map((path) => [`app/${path}`, file(readFileSync(join(program, path)))] as const),
  ]);
}

const file = (bytes: Uint8Array): BundleFile => ({ bytes, runs: false });

/** What a person sees first. Windows gets the line ends, and the old Notepad the mark, that it knows. */
function startFiles(target: BundleTarget): readonly (readonly [string, BundleFile])[] {
  if (TARGETS[target].os === 'win32')
    return [
      ['荐表通.cmd', file(withCrLf(startText('windows.cmd')))],
      ['使用说明.txt', file(withCrLf(`\uFEFF${startText('windows.txt')}`))],
      ['app/startHidden.mjs', file(Buffer.from(startText('startHidden.mjs')))],
    ];
  return [
    ['荐表通.sh', { bytes: Buffer.from(startText('linux.sh')), runs: true }],
    ['荐表通.desktop', { bytes: Buffer.from(startText('linux.desktop')), runs: true }],
    ['使用说明.txt', file(Buffer.from(startText('linux.txt')))],
  ];
}

const startText = (name: string) => readFileSync(join(START, name), 'utf8').replaceAll('\r\n', '\n');

const withCrLf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));
