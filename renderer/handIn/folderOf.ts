import type { Submission } from '../../shared/submission/model.ts';

/** The folder in which the files of a part lie (from 1); empty where there is none. */
export function folderOf({ folder, parts }: Submission, number: number): string {
  if (folder === null) return '';
  const name = parts[number - 1]?.name ?? '';
  if (name === '') return folder;
  // The window does not know the system that the program runs on; its paths tell.
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;
}
