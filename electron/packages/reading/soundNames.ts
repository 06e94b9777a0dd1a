import { isSoundPath } from '../../../shared/files/entryName.ts';
import { foldedPath } from '../../../shared/package/reading.ts';
import { Unsafe } from './unsafe.ts';

/** Takes the names of a zip one after the other; throws Unsafe for one that leads outside, that is there already, or that runs through a file. */
export function soundNames(): (name: string) => void {
  const files = new Set<string>();
  const folders = new Set<string>();
  return (name) => {
    const isFolder = name.endsWith('/');
    const path = isFolder ? name.slice(0, -1) : name;
    if (!isSoundPath(path)) throw new Unsafe('name', name);
    const folded = foldedPath(path);
    const above = parentsOf(folded);
    if (files.has(folded) || above.some((folder) => files.has(folder))) throw new Unsafe('twice', name);
    if (!isFolder && folders.has(folded)) throw new Unsafe('twice', name);
    if (isFolder) folders.add(folded);
    else files.add(folded);
    for (const folder of above) folders.add(folder);
  };
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
