import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Mounts a small disk over a folder for the running test. Only root may. */
export function mountSmallDisk(folder: string, size = '64k'): void {
  mount(folder, size);
  onTestFinished(() => unmount(folder));
}

/** Whether this user may mount: others meet a full disk in no other way, so for them there is no such test. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'jianbiaotong-'));
  try {
    mount(folder, '64k');
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** The disk in a folder stays, but nothing can be written on it any more. */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder]);
}

function mount(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
}
