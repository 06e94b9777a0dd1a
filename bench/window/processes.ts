import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine; `rss` in bytes. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly rss: number;
}

/** A process and all that it started, from /proc; empty on systems without it. */
export function withDescendants(root: Process, all: readonly Process[]): readonly Process[] {
  const children = all.filter(({ parent }) => parent === root.pid);
  return [root, ...children.flatMap((child) => withDescendants(child, all))];
}

/** What runs on this machine; nothing on a system without /proc. */
export function runningProcesses(): readonly Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)));
}

/** Empty where it has ended meanwhile. */
function readProcess(pid: number): readonly Process[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const line = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
    return [{ pid, parent: line('PPid'), command, rss: line('VmRSS') * 1024 }];
  } catch {
    return [];
  }
}
