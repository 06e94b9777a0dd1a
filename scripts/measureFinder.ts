// Measures the label finder on a folder of forms with expectation files, by hand:
//   node scripts/measureFinder.ts DIR [--misses]
// DIR holds NAME.docx or NAME.doc and beside it NAME.docx.expect.json: { "fields": { LABEL: { "table", "row", "col",
// "cell_index", "kind" } } }, all from 0; table -1 is a line outside of tables; GROUP/LABEL is the label of its name that belongs
// to the group. What is called `ambiguous` there is not looked for. A .doc is converted by LibreOffice first, and
// its cells are known by `cell_index`. Precision: of the places found, how many are right; recall: of the places wanted.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type FoundLabel, findLabels, type WantedLabel } from '../electron/documents/finding/findLabels.ts';
import { searchedIn } from '../electron/documents/finding/searched.ts';
import { openPackage } from '../electron/documents/reading/openPackage.ts';
import { readWordText } from '../electron/documents/reading/readWordText.ts';
import { createOffice } from '../electron/office/office.ts';

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder = '.'] = positionals;

const place = z.object({
  table: z.int(),
  row: z.int(),
  col: z.int(),
  cell_index: z.int().optional(),
  kind: z.string(),
});
type Place = z.infer<typeof place>;
const expectation = z.object({ fields: z.record(z.string(), place) });

const ENDING = '.expect.json';
const CONVERSION_MS = 120_000;

interface Tally {
  wanted: number;
  found: number;
  right: number;
}
const none = (): Tally => ({ wanted: 0, found: 0, right: 0 });

const byKind = new Map<string, Tally>();
const bySureness = new Map<string, Tally>();
const total = none();

async function measure(name: string): Promise<void> {
  const { fields } = expectation.parse(JSON.parse(await readFile(join(folder, name + ENDING), 'utf8')));
  const text = readWordText(await openPackage(await docxOf(join(folder, name))));
  const found = findLabels(searchedIn(text.blocks), Object.keys(fields).map(wantedLabel));
  const own = none();
  const misses: string[] = [];
  for (const [key, wanted] of Object.entries(fields)) {
    const label = found.find((each) => each.key === key);
    const isRight = label !== undefined && isAt(label, wanted, name.endsWith('.doc'));
    const tallies = [
      own,
      total,
      tallyOf(byKind, wanted.kind),
      ...(label ? [tallyOf(bySureness, label.sureness)] : []),
    ];
    for (const tally of tallies) count(tally, label !== undefined, isRight);
    if (!isRight)
      misses.push(`  ${key} (${wanted.kind} ${wanted.table},${wanted.row},${wanted.col}): ${whereIs(label)}`);
  }
  console.log(`${name}: ${figures(own)}`);
  if (values.misses) for (const miss of misses) console.log(miss);
}

const office = createOffice();

async function docxOf(path: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(path));
  if (!path.endsWith('.doc')) return bytes;
  const docx = await office.toDocx(bytes, 'doc', AbortSignal.timeout(CONVERSION_MS));
  if (!docx.ok) throw new Error(`${path}: ${docx.error.code}`);
  return docx.value;
}

function wantedLabel(key: string): WantedLabel {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const group = parts.at(-2);
  return { key, name, synonyms: [], ...(group !== undefined && { group }) };
}

function isAt({ place }: FoundLabel, wanted: Place, byIndex: boolean): boolean {
  if (place.kind === 'line') return wanted.table === -1;
  const { table, row, column, index } = place.cell;
  if (table !== wanted.table || row !== wanted.row) return false;
  return byIndex && wanted.cell_index !== undefined ? index === wanted.cell_index : column === wanted.col;
}

function whereIs(label: FoundLabel | undefined): string {
  if (!label) return 'not found';
  const { place } = label;
  const cell = place.kind === 'line' ? 'line' : `${place.cell.table},${place.cell.row},${place.cell.column}`;
  return `${cell} (${[label.sureness, ...label.reasons].join(' ')})`;
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? none();
  tallies.set(key, tally);
  return tally;
}

function count(tally: Tally, isFound: boolean, isRight: boolean): void {
  tally.wanted += 1;
  if (isFound) tally.found += 1;
  if (isRight) tally.right += 1;
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
const figures = ({ wanted, found, right }: Tally) =>
  `precision ${share(right, found)} (${right}/${found}), recall ${share(right, wanted)} (${right}/${wanted})`;

const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
for (const name of names.toSorted()) await measure(name.slice(0, -ENDING.length));
for (const [kind, tally] of byKind) console.log(`${kind}: ${figures(tally)}`);
for (const [sureness, tally] of bySureness)
  console.log(`${sureness}: precision ${share(tally.right, tally.found)} (${tally.right}/${tally.found})`);
console.log(`all: ${figures(total)}`);
