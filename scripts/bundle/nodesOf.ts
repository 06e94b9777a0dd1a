import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runNode.ts';
import { npmCi } from '../runNpm.ts';
import { TARGETS } from '../stage/targets.ts';
import type { BundleTarget } from './targets.ts';

/** Names the Node of every target with the hash of its package. */
const PINNED = join(import.meta.dirname, 'node');

/** The package for Windows comes without the licence; it is the same text on all systems. */
const WITH_LICENCE: BundleTarget = 'linux-x64';

/** The program that runs the bundle, and the terms of its use. */
export interface BundledNode {
  readonly fileName: 'node' | 'node.exe';
  readonly program: Uint8Array;
  readonly licence: Uint8Array;
}

/** Each target with its Node, from npm and proven by its hash. */
export function nodesOf(targets: readonly BundleTarget[]): readonly (readonly [BundleTarget, BundledNode])[] {
  for (const name of new Set([...targets, WITH_LICENCE])) install(name);
  const licence = readFileSync(join(packageOf(WITH_LICENCE), 'LICENSE'));
  return targets.map((name) => {
    const fileName = TARGETS[name].os === 'win32' ? 'node.exe' : 'node';
    return [name, { fileName, program: readFileSync(join(packageOf(name), 'bin', fileName)), licence }];
  });
}

const folderOf = (name: BundleTarget) => join(ROOT, 'out', 'stage', `node-${name}`);

const packageOf = (name: BundleTarget) => join(folderOf(name), 'node_modules', `node-${name}`);

function install(name: BundleTarget): void {
  const folder = folderOf(name);
  const { os, cpu } = TARGETS[name];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(PINNED, folder, { recursive: true });
  npmCi(folder, [`--os=${os}`, `--cpu=${cpu}`]);
}
