import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findTools, type Missing } from './systemTools.ts';

/** The Debian packages that bring the missing tools, each once. */
export function debianPackages(missing: readonly Missing[]): string[] {
  return [...new Set(missing.flatMap((tool) => tool.debian))];
}

/** The one line for a person to run; where no package manager is known, the names. */
export function installAdvice(missing: readonly Missing[], system: 'debian' | 'macos' | 'other'): string {
  if (system === 'debian') {
    return `sudo apt-get install --no-install-recommends ${debianPackages(missing).join(' ')}`;
  }
  if (system === 'macos') {
    return [...new Set(missing.map((tool) => `brew install ${tool.brew}`))].join(' && ');
  }
  return `install ${missing.map((tool) => tool.name).join(', ')} so that they are found in the PATH`;
}

function systemKind(): 'debian' | 'macos' | 'other' {
  if (process.platform === 'darwin') return 'macos';
  return existsSync('/etc/debian_version') ? 'debian' : 'other';
}

/**
 * Gives the environment for the tests once every tool is there, installing what is missing where that needs nobody's
 * leave (root on Debian or Ubuntu). Otherwise says what to run and gives undefined: no test goes on without its tool.
 */
export function prepareTools(): NodeJS.ProcessEnv | undefined {
  const before = findTools(process.env);
  if (before.missing.length === 0) return before.env;
  console.log(`Missing: ${before.missing.map((tool) => tool.name).join(', ')}`);
  if (systemKind() === 'debian' && process.getuid?.() === 0) {
    installDebian(debianPackages(before.missing));
    const after = findTools(process.env);
    if (after.missing.length === 0) return after.env;
    console.log(`Still missing: ${after.missing.map((tool) => tool.name).join(', ')}`);
    return undefined;
  }
  console.log(`The tests need it. Please run:\n  ${installAdvice(before.missing, systemKind())}`);
  return undefined;
}

function installDebian(packages: readonly string[]): void {
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  // A mirror that is being updated fails now and then; the second try has a fresh list of packages.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    if (aptGet(['update']) && aptGet(install)) return;
    console.log(`apt-get failed (attempt ${attempt} of 2)`);
  }
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
