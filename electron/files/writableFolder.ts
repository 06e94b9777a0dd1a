import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The folder itself where it can be written in or be made, else the other one: on a machine whose home is locked the
 * data folder is the one place that a person has.
 */
export function writableFolder(folder: string, other: string): string {
  return canBeWritten(nearestThere(folder)) ? folder : other;
}

function nearestThere(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestThere(above);
}

function canBeWritten(place: string): boolean {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}
