import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { formFolder } from '../forms/formFolder.ts';

/* A small disk of its own, as in tests/electron/store/disk.test.ts: where nobody may mount one, nothing is proven here. */
const WAYS = [
  ['unshare', '-m'],
  ['unshare', '-r', '-m'],
  ['sudo', '-n', 'unshare', '-m'],
] as const;
const MOUNT = 'mount -t tmpfs -o size=24k tmpfs "$0"';
const CLI = join(import.meta.dirname, '../../../electron/cli.ts');

const run = promisify(execFile);

test('a disk that is full: said by its code, and nothing is left on it', async () => {
  const { folder, form, out } = await formFolder();
  await mkdir(out);
  for (const [command, ...options] of WAYS) {
    const inside = [...options, 'sh', '-c'];
    const mounts = await run(command, [...inside, MOUNT, out]).then(
      () => true,
      () => false,
    );
    if (!mounts) continue;
    const pack = [process.execPath, CLI, 'pack', form, '--out', out, '--json'];
    const script = `${MOUNT} && { "$@"; echo "exit $?"; ls -A "$0"; }`;
    const { stdout } = await run(command, [...inside, script, out, ...pack], { cwd: folder });
    const [answer = '', ...rest] = stdout.trimEnd().split('\n');
    expect(JSON.parse(answer)).toMatchObject({
      ok: false,
      error: { code: 'diskFull', details: { folder: out } },
    });
    expect(rest).toEqual(['exit 1']);
    return;
  }
});
