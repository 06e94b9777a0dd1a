// Breaks small photos of every kind by lot and takes them in through the real application and its child processes, by hand and for
// long:
//   node scripts/breakPhotos.ts [--cases 500] [--seed 1] [--keep DIR]
// One line a fault: a file that is neither refused for what it is nor gives sound pictures and a Word file that is proven; DIR
// takes it. At the end how many files of each kind ended how. Exit 1 if there were faults.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createApplication } from '../electron/app.ts';
import { type BrokenPhoto, brokenPhoto, bytesOf } from '../tests/electron/photos/brokenPhotos.ts';
import { type Outcome, type PhotoTrial, photoTrial, REFUSALS } from '../tests/electron/photos/photoTrial.ts';
import { drawSoundPhotos } from '../tests/electron/photos/soundPhotos.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const [cases, seed] = [values.cases, values.seed].map(Number);

const GOOD_ENDS = ['taken in', 'rescued', ...REFUSALS];
/** As many as there are child processes. */
const AT_ONCE = 2;

const sound = await drawSoundPhotos();
const waiting = fc.sample(brokenPhoto, { numRuns: cases ?? 0, seed: seed ?? 1 }).entries();
const ends = new Map<string, Map<string, number>>();
const times: number[] = [];
let faults = 0;

async function tryAll(trial: PhotoTrial): Promise<void> {
  for (const [at, broken] of waiting) {
    const bytes = bytesOf(sound, broken);
    const end = await trial.take(bytes).catch(faultOf);
    note(broken, end);
    if (!GOOD_ENDS.includes(end.code)) await tellFault(at, broken, bytes, end);
  }
}

const faultOf = (cause: unknown) => ({ code: String(cause), ms: 0 });

type End = Pick<Outcome, 'ms'> & { readonly code: string };

function note({ of }: BrokenPhoto, { code, ms }: End): void {
  const kind = of.split(/[ ,]/u)[0] ?? of;
  const counts = ends.get(kind) ?? new Map<string, number>();
  ends.set(kind, counts.set(code, (counts.get(code) ?? 0) + 1));
  times.push(ms);
}

async function tellFault(
  at: number,
  broken: BrokenPhoto,
  bytes: Uint8Array,
  { code, ms }: End,
): Promise<void> {
  faults += 1;
  console.log(`${at}: ${code}, ${Math.round(ms)} ms, ${JSON.stringify(broken)}`);
  if (!values.keep) return;
  await mkdir(values.keep, { recursive: true });
  await writeFile(join(values.keep, `${at}-${broken.of.split(/[ ,]/u)[0]}`), bytes);
}

const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-broken-'));
const application = await createApplication(
  { dataFolder: join(folder, 'data') },
  {
    pictureUrl: () => '',
    showFile: async () => false,
    now: () => new Date(),
    outputFolder: join(folder, 'out'),
  },
);
if (!application.ok) throw new Error(application.error.code);
try {
  const trials = Array.from({ length: AT_ONCE }, () => photoTrial(application.value));
  await Promise.all(trials.map(tryAll));
  const exported = (await Promise.all(trials.map(({ end }) => end()))).reduce((sum, each) => sum + each, 0);
  for (const [kind, counts] of [...ends].toSorted())
    console.log(`${kind}: ${[...counts].map(([code, count]) => `${count} ${code}`).join(', ')}`);
  const slowest = Math.round(Math.max(...times));
  console.log(
    `${times.length} files, ${exported} Word files proven, slowest intake ${slowest} ms, ${faults} faults`,
  );
} finally {
  await application.value.close();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = faults === 0 ? 0 : 1;
