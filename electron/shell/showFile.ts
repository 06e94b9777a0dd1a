import { existsSync } from 'node:fs';
import { shell } from 'electron';

/** Shows a file in its folder, whether that worked. */
export async function showFile(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  shell.showItemInFolder(path);
  return true;
}

/** Opens a file of ours in the system's program for it, whether that worked. Who calls has looked at its ending. */
export async function openFile(path: string): Promise<boolean> {
  return existsSync(path) && (await shell.openPath(path)) === '';
}
