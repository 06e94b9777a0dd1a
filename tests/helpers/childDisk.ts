import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

/*
 * A small disk of its own, seen by one child only and gone with it. Who may mount differs: root, anybody in a user namespace of his
 * own, or sudo without a password.
 */
const WAYS = [
  ['unshare', '-m'],
  ['unshare', '-r', '-m'],
  ['sudo', '-n', 'unshare', '-m'],
] as const;

const run = promisify(execFile);

/** What a script of Node says, in JSON, with a disk of some MB at a folder; undefined where nobody may mount one (a closed container). */
export async function onSmallDisk(
  { folder, megabytes }: { readonly folder: string; readonly megabytes: number },
  script: readonly string[],
): Promise<unknown> {
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0"`;
  for (const [command, ...options] of WAYS) {
    const inside = [...options, 'sh', '-c'];
    const mounts = await run(command, [...inside, mount, folder]).then(
      () => true,
      () => false,
    );
    if (!mounts) continue;
    const child = [process.execPath, ...script];
    const { stdout } = await run(command, [...inside, `${mount} && exec "$@"`, folder, ...child]);
    return JSON.parse(stdout);
  }
  return undefined;
}

/** Takes every byte that is left on the disk of a file; SQLite's own blocks are larger than the last write that fits. */
export function fillDisk(filler: string): void {
  const file = openSync(filler, 'a');
  for (const block of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(file, new Uint8Array(block));
    } catch {
      // Full for blocks of this size.
    }
  }
  closeSync(file);
}
