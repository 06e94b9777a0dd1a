import { readFile } from 'node:fs/promises';
import { ok, type Result } from '../../shared/result/result.ts';
import { resourcePath } from '../files/resources.ts';

/** The licences of everything that the program is made of, as they are packed with it. */
export async function licences(): Promise<Result<{ readonly text: string }>> {
  return ok({ text: await readFile(resourcePath('..', 'THIRD-PARTY-NOTICES'), 'utf8') });
}
