// Takes every photo of a folder in as the program does and compares what it finds out with a MANIFEST.tsv, which stands in the
// folder or in the one above it, by hand:
//   node scripts/comparePhotos.ts FOLDER [--sheet SHEET.png]
// One line a photo: agrees or DIFFERS, what it is, the time in ms. A file of which the manifest says that something is wrong has
// nothing to be compared with: its code and sentence are for a person to judge. SHEET takes the pictures for the form, all on one
// page. Exit 1 if a photo differs, takes longer than 10 s or its child process is lost, 2 on wrong use.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withPhotoReader } from '../electron/cli/photoReader.ts';
import { builtInNotices, DEFAULT_NOTICE } from '../electron/notices/notices.ts';
import { intakeLimits } from '../electron/photos/intakeLimits.ts';
import type { Photo } from '../electron/photos/readPhoto.ts';
import { failureSentence } from '../shared/messages/failures.ts';
import { looksAlike } from '../shared/photo/alike.ts';
import type { Result } from '../shared/result/result.ts';
import { contactSheet } from './photos/contactSheet.ts';
import { type Described, expectedOf, readManifest } from './photos/manifest.ts';

const LONGEST_MS = 10_000;
/** What would be the end of the program if the decoder ran in it. */
const LOST = ['workCrashed', 'workTimedOut', 'workTooLarge', 'photoTimeout'];

interface Taken {
  readonly row: Described;
  readonly photo: Result<Photo>;
  readonly ms: number;
}

async function takeIn(manifest: string, rows: readonly Described[]): Promise<readonly Taken[]> {
  const notice = (await builtInNotices())(DEFAULT_NOTICE);
  if (!notice.ok) throw new Error(notice.error.code);
  return withPhotoReader(async (read) => {
    const taken: Taken[] = [];
    for (const row of rows) {
      const bytes = await readFile(join(dirname(manifest), row.path));
      const start = performance.now();
      const photo = await read(bytes, intakeLimits(notice.value));
      taken.push({ row, photo, ms: performance.now() - start });
    }
    return taken;
  });
}

/** In what a photo is not as its manifest says. */
function differences({ row, photo }: Taken, all: readonly Taken[]): readonly string[] {
  const expected = expectedOf(row);
  if (!photo.ok) return [photo.error.code];
  const { facts, orientation } = photo.value;
  const told = { ...facts, orientation };
  const asked = {
    ...expected.size,
    type: expected.type,
    orientation: expected.orientation,
    frames: expected.frames,
    takenAt: expected.takenAt,
    rescued: false,
  };
  const unlike = (Object.keys(asked) as (keyof typeof asked)[]).flatMap((name) =>
    told[name] === asked[name] ? [] : [`${name} ${told[name]}, not ${asked[name]}`],
  );
  const model = all.find((each) => stem(each.row) === expected.looksLike);
  if (!model?.photo.ok || looksAlike(model.photo.value.facts.fingerprint, facts.fingerprint)) return unlike;
  return [...unlike, `does not look like ${expected.looksLike}`];
}

const stem = ({ path }: Described) => basename(path).replace(/\.[^.]*$/u, '');

/** Prints the line of a photo; whether it is as it should be. */
function report(taken: Taken, all: readonly Taken[]): boolean {
  const { row, photo, ms } = taken;
  const wrong = row.isSound ? differences(taken, all) : [];
  const isLost = !photo.ok && LOST.includes(photo.error.code);
  const isGood = wrong.length === 0 && !isLost && ms <= LONGEST_MS;
  const verdict = !isGood ? 'DIFFERS' : row.isSound ? 'agrees ' : '       ';
  console.log(`${verdict} ${basename(row.path)}  ${described(photo)}  ${Math.round(ms)} ms`);
  for (const each of wrong) console.log(`          ${each}`);
  return isGood;
}

function described(photo: Result<Photo>): string {
  if (!photo.ok) return `${photo.error.code} ${failureSentence(photo.error)}`;
  const { facts, orientation } = photo.value;
  const { type, widthPx, heightPx, frames, takenAt, rescued } = facts;
  return [
    `${type} ${widthPx}×${heightPx}`,
    ...(orientation > 1 ? [`orientation ${orientation}`] : []),
    ...(frames > 1 ? [`${frames} frames`] : []),
    ...(takenAt ? [takenAt] : []),
    ...(rescued ? ['rescued'] : []),
  ].join(', ');
}

const { values, positionals } = parseArgs({ options: { sheet: { type: 'string' } }, allowPositionals: true });
const [folder, ...others] = positionals.map((each) => resolve(each));
const manifest = [folder ?? '', dirname(folder ?? '')]
  .map((each) => join(each, 'MANIFEST.tsv'))
  .find(existsSync);
if (folder === undefined || others.length > 0 || manifest === undefined) {
  console.error(
    'usage: node scripts/comparePhotos.ts FOLDER [--sheet SHEET.png], with a MANIFEST.tsv in it or above it',
  );
  process.exitCode = 2;
} else {
  const below = relative(dirname(manifest), folder);
  const rows = readManifest(await readFile(manifest, 'utf8')).filter(
    ({ path }) => dirname(path) === (below || '.'),
  );
  const taken = await takeIn(manifest, rows);
  const good = taken.map((each) => report(each, taken)).filter(Boolean).length;
  console.log(`${taken.length} photos, ${taken.length - good} not as they should be`);
  process.exitCode = good === taken.length ? 0 : 1;
  const pictures = taken.flatMap(({ row, photo }) =>
    photo.ok ? [{ jpeg: photo.value.jpeg, title: `${basename(row.path)}\n${described(photo)}` }] : [],
  );
  if (values.sheet !== undefined) await writeFile(values.sheet, await contactSheet(pictures));
}
