import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile } from '../../electron/packages/hashFile.ts';
import type { PackageFile } from '../../electron/packages/packageFile.ts';
import { writePackage } from '../../electron/packages/writePackage.ts';

/* Packs what lies in a folder, as loose files or as one zip, and prints how long it took (ms) and the most memory that the
   process had (bytes). Values: from, to, files or zip. */

const [from = '', to = '', packing = ''] = process.argv.slice(2);

async function chosen(name: string): Promise<PackageFile> {
  const file = join(from, name);
  const hash = await hashFile(file);
  if (!hash.ok) throw new Error(hash.error.code);
  return { path: name, purpose: name.endsWith('.docx') ? 'form' : 'photo', source: { file }, ...hash.value };
}

const files: PackageFile[] = [];
for (const name of (await readdir(from)).toSorted()) files.push(await chosen(name));
const entries = packing === 'zip' ? [{ path: '报送.zip', files }] : files;

const start = performance.now();
const written = await writePackage(
  { folder: to, stem: '报送', entries },
  { signal: new AbortController().signal, onProgress: () => undefined },
);
const ms = performance.now() - start;
if (!written.ok) throw new Error(written.error.code);
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
const peakBytes = peak === undefined ? process.resourceUsage().maxRSS * 1024 : Number(peak) * 1024;
console.log(JSON.stringify({ ms, peakBytes }));
