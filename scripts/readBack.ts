// Draws forms by lot, builds their Word files, and reads them back, by hand and for long:
//   node scripts/readBack.ts [--cases 1000] [--again 200] [--seed 1] [--batch 25] [--keep DIR]
// Says of how many what was read is what was entered; of the first `--again` of them also after LibreOffice has saved them again, as
// docx and as doc. One line a difference; DIR takes the files that have one. Exit 1 if there were any.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildFormDocument, type FormDocument } from '../electron/documents/formDocument.ts';
import { readWordForm } from '../electron/documents/readBack/readWordForm.ts';
import { formDocumentOf, randomForm } from '../tests/electron/documents/randomForms.ts';
import { differencesFrom } from '../tests/electron/documents/readBack/differences.ts';
import { definitionOf } from '../tests/helpers/forms.ts';
import { savedAgain, savedAs } from '../tests/helpers/office.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    again: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '25' },
    keep: { type: 'string' },
  },
});
const cases = Number(values.cases);
const again = Number(values.again);
const batch = Number(values.batch);
const definitions = [definitionOf('unit'), definitionOf('activity')];
const figures = new Map<string, { read: number; equal: number }>();

type Way = 'built' | 'saved again' | 'by way of doc';

/** In a doc LibreOffice makes pictures of its own. */
async function look(way: Way, files: readonly Uint8Array[], forms: readonly FormDocument[], from: number) {
  const figure = figures.get(way) ?? { read: 0, equal: 0 };
  figures.set(way, figure);
  for (const [at, form] of forms.entries()) {
    const file = files[at] as Uint8Array;
    const differences = differencesFrom(form, await readWordForm(file, definitions), {
      pictures: way !== 'by way of doc',
    });
    figure.read += 1;
    if (differences.length === 0) figure.equal += 1;
    else {
      console.log(`${from + at} ${way}: ${differences.join('; ')}`);
      if (values.keep) keep(values.keep, `${from + at}-${way}.docx`, file);
    }
  }
}

function keep(folder: string, name: string, file: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), file);
}

const all = fc.sample(randomForm, { numRuns: cases, seed: Number(values.seed) });
for (let from = 0; from < all.length; from += batch) {
  const forms: FormDocument[] = [];
  for (const random of all.slice(from, from + batch)) forms.push(await formDocumentOf(random));
  const files = await Promise.all(forms.map(buildFormDocument));
  await look('built', files, forms, from);
  if (from >= again) continue;
  const docx = await savedAgain(files);
  await look('saved again', docx, forms, from);
  await look('by way of doc', await savedAgain(await savedAs(files, 'doc'), 'doc'), forms, from);
}
for (const [way, { read, equal }] of figures) console.log(`${way}: ${equal} of ${read} equal`);
process.exitCode = [...figures.values()].every(({ read, equal }) => read === equal) ? 0 : 1;
