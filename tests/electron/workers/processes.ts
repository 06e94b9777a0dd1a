import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process runs. One that has ended but that nobody has asked after (a zombie) does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(statusOf(pid));
  } catch {
    return false;
  }
}

function statusOf(pid: number): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${pid}/status`, 'latin1') : '';
}

/** Waits until a process is gone; the test's own time limit ends a vain wait. */
export async function processEnd(pid: number): Promise<void> {
  while (isRunning(pid)) await wait(20);
}
