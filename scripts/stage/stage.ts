import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, readJson } from '../runNode.ts';
import { npmCi } from '../runNpm.ts';
import { isKept } from './kept.ts';
import { TARGETS, type Target, type TargetName } from './targets.ts';

/** What a packed program needs of package.json; the rest is about developing it. */
const MANIFEST = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  private: z.boolean(),
  type: z.string(),
  main: z.string(),
  /** By it a desktop on Linux knows which windows are ours. */
  desktopName: z.string(),
  license: z.string(),
  homepage: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

const PARTS = ['dist', 'resources', 'THIRD-PARTY-NOTICES'];

/**
 * Puts the built program for one kind of computer into a folder, as it is handed out: its own parts, and of the packages
 * what runs there. Whatever was in the folder goes. `npm run build` comes before. Gives the folder.
 */
export function stageProgram(name: TargetName, folder = join(ROOT, 'out', 'stage', name)): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  installPackages(folder, TARGETS[name]);
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedManifest(), undefined, 2)}\n`);
  return folder;
}

/** The version of the program. */
export const stagedVersion = (): string => packedManifest().version;

const packedManifest = () => MANIFEST.parse(readJson('package.json'));

/** npm chooses by the target what is meant for one kind of computer, as it does when it installs on such a one. */
function installPackages(folder: string, target: Target): void {
  const forNpm = ['package.json', 'package-lock.json', '.npmrc'];
  for (const file of forNpm) cpSync(join(ROOT, file), join(folder, file));
  npmCi(folder, ['--omit=dev', `--os=${target.os}`, `--cpu=${target.cpu}`, '--libc=glibc']);
  for (const file of forNpm) rmSync(join(folder, file));
  prune(join(folder, 'node_modules'), target);
}

function prune(modules: string, target: Target): void {
  for (const file of filesBelow(modules)) if (!isKept(file, target)) rmSync(join(modules, file));
  removeEmptyFolders(modules);
}

/** The files below a folder, their paths in it with / on every system, in an order of their own. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
