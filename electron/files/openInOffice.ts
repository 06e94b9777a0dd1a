import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Whether a file is open in an office program, as the small files beside it say: ~$ of Word (the name without its first two
 * characters where it is long) and of WPS, .~ of WPS, .~lock.…# of LibreOffice. A program that crashed leaves its own behind.
 */
export async function isOpenInOffice(path: string): Promise<boolean> {
  const name = basename(path);
  const beside = await readdir(dirname(path)).catch(() => []);
  const marks = new Set([`~$${name}`, `~$${[...name].slice(2).join('')}`, `.~${name}`, `.~lock.${name}#`]);
  return beside.some((each) => marks.has(each));
}
