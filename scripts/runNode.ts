import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The folder of package.json. */
export const ROOT = dirname(import.meta.dirname);

const require = createRequire(import.meta.url);

/**
 * The JavaScript file behind a command of an installed package. Started by Node itself it behaves the same on every
 * system; the .cmd files that npm writes on Windows need a shell and its quoting.
 */
export function commandOf(packageName: string, command: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const manifest: { bin?: string | Record<string, string> } = require(join(folder, 'package.json'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return resolve(folder, file);
}

/** Runs a JavaScript or TypeScript file from the project's folder, its output passed through. Gives the exit code. */
export function runNode(file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const { status, error } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  if (error !== undefined) throw error;
  // Ended by a signal, there is no exit code: that is a failure too.
  return status ?? 1;
}

/** The same, with standard output and standard error kept as one text. */
export function captureNode(file: string, args: readonly string[]): { status: number; output: string } {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

/** The same, while others run beside it; both outputs in the order in which they came. */
export async function captureBeside(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.once('error', reject);
  child.once('close', resolve);
  const status = await promise;
  return { status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') };
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
