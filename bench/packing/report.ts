import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { atMost, type Goal, goalTable, type Measurement } from '../goals.ts';
import { timing } from '../measure.ts';
import { megabytes } from '../table.ts';
import { caseFolder } from '../window/surroundings.ts';

const FORMS = 20;
const PHOTOS = 5;
const PHOTO_BYTES = 5_000_000;
const DOCX_BYTES = 1_500_000;
const TOTAL = FORMS * (PHOTOS * PHOTO_BYTES + DOCX_BYTES);
const ROUNDS = 3;

const LEAST_RATIO = 0.5;
const MOST_MEGABYTES = 300;

const onceSchema = z.object({ ms: z.number(), peakBytes: z.number() });
type Once = z.infer<typeof onceSchema>;

/** Prints how fast a large hand-in is packed and proven, beside zip and sha256sum on the same files, and the memory it takes. */
export async function reportPacking(): Promise<void> {
  const before = load();
  await using folder = await caseFolder();
  const from = join(folder.path, 'from');
  await drawFiles(from);
  const loose: Once[] = [];
  const zipped: Once[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    loose.push(await packOnce(from, join(folder.path, 'to'), 'files'));
    zipped.push(await packOnce(from, join(folder.path, 'to'), 'zip'));
    peers.push(await zipAndHash(from, join(folder.path, 'to')));
  }
  const peer = timing(peers).median;
  const rows: Measurement[] = [
    ...rowsOf('Loose files, proven', loose, peer),
    ...rowsOf('One zip, proven', zipped, peer),
    { name: 'zip -0, then sha256sum', measured: speed(peer) },
  ];
  const title = `${FORMS} forms with ${PHOTOS} photos each, ${megabytes(TOTAL)} MB, load of the machine ${before} before, ${load()} after`;
  console.log(`\n${goalTable(title, rows)}`);
}

function rowsOf(name: string, runs: readonly Once[], peer: number): readonly Measurement[] {
  const median = timing(runs.map(({ ms }) => ms)).median;
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes)) / 1_000_000;
  return [
    { name, measured: speed(median) },
    {
      name: '  beside zip and sha256sum',
      measured: (peer / median).toFixed(2),
      goal: atLeast(peer / median),
    },
    {
      name: '  most memory (RSS)',
      measured: `${Math.round(peak)} MB`,
      goal: atMost(Math.round(peak), MOST_MEGABYTES, ' MB'),
    },
  ];
}

const atLeast = (ratio: number): Goal => ({ text: `≥ ${LEAST_RATIO}`, isMet: ratio >= LEAST_RATIO });

const speed = (ms: number) => `${(ms / 1000).toFixed(1)} s, ${Math.round(TOTAL / 1000 / ms)} MB/s`;

async function drawFiles(folder: string): Promise<void> {
  await mkdir(folder);
  for (let form = 1; form <= FORMS; form += 1) {
    await writeFile(join(folder, `附件1-样例${form}.docx`), randomBytes(DOCX_BYTES));
    for (let photo = 1; photo <= PHOTOS; photo += 1)
      await writeFile(join(folder, `附件1-样例${form}-照片${photo}.jpg`), randomBytes(PHOTO_BYTES));
  }
}

/** In a process of its own, so that the memory is that of packing alone. */
async function packOnce(from: string, to: string, packing: 'files' | 'zip'): Promise<Once> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'packOnce.ts'),
    from,
    to,
    packing,
  ]);
  await rm(to, { recursive: true, force: true });
  return onceSchema.parse(JSON.parse(stdout));
}

async function zipAndHash(from: string, to: string): Promise<number> {
  await mkdir(to);
  const names = await readdir(from);
  const run = promisify(execFile);
  const start = performance.now();
  await run('zip', ['-0', '-q', join(to, 'peer.zip'), ...names], { cwd: from });
  await run('sha256sum', names, { cwd: from });
  const ms = performance.now() - start;
  await rm(to, { recursive: true, force: true });
  return ms;
}

const load = () => (loadavg()[0] ?? 0).toFixed(2);
