import { arch, platform, release } from 'node:os';
import process from 'node:process';
import type { AboutState } from '../../shared/api/model.ts';

/** What the program runs on, with versions: Electron and its Chromium where it is that door, and Node. */
export function runtimeVersions(): AboutState['runtime'] {
  const { electron, chrome, node } = process.versions;
  const parts = [
    ['Electron', electron],
    ['Chromium', chrome],
    ['Node.js', node],
  ] as const;
  return parts.flatMap(([name, version]) => (version ? [{ name, version }] : []));
}

/** The system and its processor: linux 6.1.0 x64. */
export const systemVersion = (): string => `${platform()} ${release()} ${arch()}`;
