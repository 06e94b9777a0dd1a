import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { unitFolder } from '../../shared/files/unitFolder.ts';
import { writableFolder } from './writableFolder.ts';

/** What the folder is called in every system's documents. */
export const PROGRAM = '荐表通';
/** In the data folder, where the documents cannot be written. */
export const WITHOUT_DOCUMENTS = '导出';

/** Where files for people go below the root: 文档/荐表通/年度-单位, the same in all doors. */
export function outputFolder(root: string, year: number, unit: string): string {
  return join(root, unitFolder(year, unit));
}

/** The folder above those of the years and units; JIANBIAO_OUTPUT_DIR names another. */
export function outputRoot(dataFolder: string): string {
  const named = process.env.JIANBIAO_OUTPUT_DIR;
  return named || writableFolder(join(documentsFolder(), PROGRAM), join(dataFolder, WITHOUT_DOCUMENTS));
}

/** Where this person keeps documents. */
export function documentsFolder(): string {
  return (process.platform === 'linux' && linuxDocuments()) || join(homedir(), 'Documents');
}

/** Chinese desktops call the folder 文档; freedesktop's user-dirs.dirs says where it is. */
function linuxDocuments(): string | undefined {
  try {
    const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
    const line = /^XDG_DOCUMENTS_DIR="(.*)"$/mu.exec(readFileSync(join(config, 'user-dirs.dirs'), 'utf8'));
    return line?.[1]?.replace('$HOME', homedir());
  } catch {
    return undefined;
  }
}
