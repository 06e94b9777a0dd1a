// Draws forms by lot, has LibreOffice print them and looks at every page, by hand and for long:
//   node scripts/manyForms.ts [--cases 200] [--seed 1] [--batch 25] [--keep DIR]
// One line a faulty form; at the end how many had which fault, and how near the expected pages came. DIR takes the Word
// files of the faulty ones. Exit 1 if there were any. Ctrl+C ends it with what was
// seen so far.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildFormDocument } from '../electron/documents/formDocument.ts';
import { expectedPages } from '../shared/form/paperPlan.ts';
import { pageFaults } from '../tests/electron/documents/pageFaults.ts';
import { formDocumentOf, type RandomForm, randomForm } from '../tests/electron/documents/randomForms.ts';
import { pagesOf, wordToPdf } from '../tests/helpers/office.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '25' },
    keep: { type: 'string' },
  },
});
const [cases, seed, batch] = [values.cases, values.seed, values.batch].map(Number) as [
  number,
  number,
  number,
];

const faultCounts = new Map<string, number>();
const pageErrors = new Map<number, number>();
let looked = 0;
let faulty = 0;

async function look(randoms: readonly RandomForm[], from: number): Promise<void> {
  const forms = await Promise.all(randoms.map(formDocumentOf));
  const files = await Promise.all(forms.map(buildFormDocument));
  const pdfs = await wordToPdf(files);
  for (const [at, pdf] of pdfs.entries()) {
    const form = forms[at] as (typeof forms)[number];
    const pages = await pagesOf(pdf);
    looked += 1;
    const error = expectedPages(form.definition, form.content, form.photos) - pages.length;
    pageErrors.set(error, (pageErrors.get(error) ?? 0) + 1);
    const faults = pageFaults(form, pages);
    if (faults.length === 0) continue;
    faulty += 1;
    for (const fault of faults) {
      const kind = fault.replace(/[\d.]+|“.*”/gu, '#');
      faultCounts.set(kind, (faultCounts.get(kind) ?? 0) + 1);
    }
    console.log(`${from + at}: ${faults.join('; ')}`);
    if (values.keep) keep(values.keep, from + at, files[at] as Uint8Array, randoms[at] as RandomForm);
  }
}

function keep(folder: string, number: number, file: Uint8Array, random: RandomForm): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}.docx`), file);
  writeFileSync(join(folder, `${number}.json`), JSON.stringify(random));
}

function report(): void {
  console.log(`${looked} forms, ${faulty} with faults`);
  for (const [kind, count] of [...faultCounts].sort((one, other) => other[1] - one[1]))
    console.log(`${count}  ${kind}`);
  const errors = [...pageErrors].sort(([one], [other]) => one - other);
  console.log(`expected less real pages: ${errors.map(([error, count]) => `${error}: ${count}`).join(', ')}`);
  process.exitCode = faulty === 0 ? 0 : 1;
}

process.once('SIGINT', () => {
  report();
  process.exit();
});
const all = fc.sample(randomForm, { numRuns: cases, seed });
for (let from = 0; from < all.length; from += batch) await look(all.slice(from, from + batch), from);
report();
