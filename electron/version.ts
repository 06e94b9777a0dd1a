import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { resourcePath } from './files/resources.ts';

/** The version of the program, from the package.json beside resources/. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(resourcePath('..', 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
