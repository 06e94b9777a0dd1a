import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What the built window consists of; a file of any other kind is not served. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Gives the file at a path of an address; undefined where there is none. */
export type StaticFiles = (path: string) => Promise<StaticFile | undefined>;

/**
 * The files of a folder by their addresses, index.html at /. They are listed once, at the start: what an address names
 * is looked up in that list and never becomes a path, so no address leads out of the folder.
 */
export async function staticFilesOf(folder: string): Promise<StaticFiles> {
  const names = await readdir(folder, { recursive: true });
  const paths = new Map(names.map((name) => [`/${name.replaceAll('\\', '/')}`, join(folder, name)]));
  return async (address) => {
    const path = paths.get(address === '/' ? '/index.html' : address);
    const type = MIME_TYPES[extname(path ?? '')];
    if (path === undefined || type === undefined) return undefined;
    return { type, bytes: await readFile(path) };
  };
}
