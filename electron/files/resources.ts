import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a part of resources/: beside the source, and beside what Vite built from it. */
export function resourcePath(...parts: string[]): string {
  return join(resourcesFolder(import.meta.dirname), ...parts);
}

function resourcesFolder(from: string): string {
  const folder = join(from, 'resources');
  if (existsSync(join(folder, 'notices'))) return folder;
  const parent = dirname(from);
  if (parent === from) throw new Error('resources/ not found');
  return resourcesFolder(parent);
}
