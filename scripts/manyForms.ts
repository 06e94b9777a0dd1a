// Draws forms by lot, has LibreOffice print them and looks at every page, by hand and for long:
//   node scripts/manyForms.ts [--cases 200] [--from 0] [--seed 1] [--size 12] [--batch 25] [--keep DIR]
// --from leaves out the first ones of a seed; --size sets the text in so many pt. One line a faulty form; at the end how
// many had which fault, how near the expected pages came, and how many pages before the last ended how empty. DIR takes
// the Word files of the faulty ones. Exit 1 if there were any. Ctrl+C ends it with what was seen so far.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildFormDocument, type FormDocument } from '../electron/documents/formDocument.ts';
import { expectedPages } from '../shared/form/paperPlan.ts';
import { emptyFeet, pageFaults } from '../tests/electron/documents/pageFaults.ts';
import { formDocumentOf, type RandomForm, randomForm } from '../tests/electron/documents/randomForms.ts';
import { inTextSize } from '../tests/helpers/forms.ts';
import { pagesOf, wordToPdf } from '../tests/helpers/office.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    size: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '25' },
    keep: { type: 'string' },
  },
});
const [cases, first, seed, sizePt, batch] = [
  values.cases,
  values.from,
  values.seed,
  values.size,
  values.batch,
].map(Number) as [number, number, number, number, number];

const faultCounts = new Map<string, number>();
const pageErrors = new Map<number, number>();
/** Pages that are not their form's last, by the tenths of the page that are empty at its foot. */
const emptyTenths = new Map<number, number>();
let looked = 0;
let faulty = 0;

interface Printed {
  readonly from: number;
  readonly randoms: readonly RandomForm[];
  readonly forms: readonly FormDocument[];
  readonly files: readonly Uint8Array[];
  readonly pdfs: readonly Uint8Array[];
}

async function print(randoms: readonly RandomForm[], from: number): Promise<Printed> {
  const forms: FormDocument[] = [];
  const files: Uint8Array[] = [];
  // One after the other: on a machine at work so many pictures at once would run into their time limit.
  for (const random of randoms) {
    const form = await formDocumentOf(random);
    const sized = { ...form, definition: inTextSize(form.definition, sizePt) };
    forms.push(sized);
    files.push(await buildFormDocument(sized));
  }
  return { from, randoms, forms, files, pdfs: await wordToPdf(files) };
}

async function look({ from, randoms, forms, files, pdfs }: Printed): Promise<void> {
  for (const [at, pdf] of pdfs.entries()) {
    const form = forms[at] as FormDocument;
    const pages = await pagesOf(pdf);
    looked += 1;
    count(pageErrors, expectedPages(form.definition, form.content, form.photos) - pages.length);
    for (const part of emptyFeet(form, pages)) count(emptyTenths, Math.floor(10 * part));
    const faults = pageFaults(form, pages);
    if (faults.length === 0) continue;
    faulty += 1;
    for (const fault of faults) count(faultCounts, fault.replace(/[\d.]+|“.*”/gu, '#'));
    console.log(`${from + at}: ${faults.join('; ')}`);
    if (values.keep) keep(values.keep, from + at, files[at] as Uint8Array, randoms[at] as RandomForm);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keep(folder: string, number: number, file: Uint8Array, random: RandomForm): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}.docx`), file);
  writeFileSync(join(folder, `${number}.json`), JSON.stringify(random));
}

function report(): void {
  console.log(`${looked} forms, ${faulty} with faults`);
  for (const [kind, times] of [...faultCounts].sort((one, other) => other[1] - one[1]))
    console.log(`${times}  ${kind}`);
  console.log(`expected less real pages: ${listed(pageErrors)}`);
  console.log(`pages before the last, by tenths that are empty: ${listed(emptyTenths)}`);
  process.exitCode = faulty === 0 ? 0 : 1;
}

const listed = (counts: ReadonlyMap<number, number>) =>
  [...counts]
    .sort(([one], [other]) => one - other)
    .map(([key, times]) => `${key}: ${times}`)
    .join(', ');

process.once('SIGINT', () => {
  report();
  process.exit();
});
const all = fc.sample(randomForm, { numRuns: cases, seed });
// LibreOffice prints the next ones while the last are looked at. What a machine at work does not print in time is passed over.
let printing: Promise<Printed | undefined> | undefined;
for (let from = first; from < all.length; from += batch) {
  const printed = await printing;
  printing = print(all.slice(from, from + batch), from).catch((error: unknown) => {
    console.log(`${from} to ${from + batch - 1} not printed: ${error}`);
    return undefined;
  });
  if (printed) await look(printed);
}
const last = await printing;
if (last) await look(last);
report();
