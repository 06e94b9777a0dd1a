import { existsSync } from 'node:fs';
import { shell } from 'electron';

/** Shows a file in its folder, whether that worked. It is never opened: what it holds may have changed since. */
export async function showFile(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  shell.showItemInFolder(path);
  return true;
}
