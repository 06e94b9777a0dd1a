import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = import.meta.dirname;

const MANIFEST = z.object({ dependencies: z.record(z.string(), z.string()) });
const INSTALLED = z.object({ version: z.string() });

/** Installs the peers that bench/package.json names unless those very versions are there; throws if npm fails. */
export function installPeers(): void {
  const { dependencies } = MANIFEST.parse(readJson(join(FOLDER, 'package.json')));
  const isThere = Object.entries(dependencies).every(([name, version]) => installedVersion(name) === version);
  if (isThere) return;
  console.error('Installing the packages of bench/package-lock.json.');
  const status = npmCi();
  if (status !== 0) throw new Error(`npm ci in ${FOLDER} ended with exit code ${status ?? 'none'}`);
}

/** The version of a peer as it is installed, undefined where it is missing. */
export function installedVersion(name: string): string | undefined {
  const manifest = join(FOLDER, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? INSTALLED.parse(readJson(manifest)).version : undefined;
}

/** By the npm that started this run, where one did. Gives its exit code. */
function npmCi(): number | null {
  const args = ['ci', '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd] as const;
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(node, [npm, ...args], { cwd: FOLDER, stdio: [...stdio] })
    : spawnSync('npm', args, { cwd: FOLDER, stdio: [...stdio], shell: process.platform === 'win32' });
  return status;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
