import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> };
type Packages = Record<string, Entry>;

const TEXT = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
const LOCK: { packages: Packages } = JSON.parse(TEXT);

/** Optional packages that are named but not locked: "npm ci" refuses the lock, or a system goes without its part. */
function unlocked(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(packages, path, name)),
  );
}

function isLocked(packages: Packages, from: string, name: string): boolean {
  const parts = from.split('/node_modules/');
  const folders = parts.map(
    (_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/`,
  );
  return ['node_modules/', ...folders].some((folder) => `${folder}${name}` in packages);
}

test('the lock has the parts for every system, not only for the one it was written on', () => {
  expect(unlocked(LOCK.packages)).toEqual([]);
});

test('a part that is missing would be named', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-windows': '1' } },
    'node_modules/a-linux': {},
    'node_modules/b/node_modules/a': { optionalDependencies: { 'a-windows': '1', own: '1' } },
    'node_modules/b/node_modules/own': {},
  };
  expect(unlocked(packages)).toEqual(['a-windows', 'a-windows']);
});

test('the lock names no registry: each person installs from the one that is set up', () => {
  expect(Object.values(LOCK.packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
});
