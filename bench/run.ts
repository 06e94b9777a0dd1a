// Times one export beside other libraries that could make the same form, and the counting of a full text. Prints
// plain tables; ends with an error, and without a number, if a library does not make the same document.
import { cpus } from 'node:os';
import { countText } from '../shared/narrative/count.ts';
import { benchForm, textOnly } from './benchForm.ts';
import { timeExports } from './exportCase.ts';
import { installPeers } from './install.ts';
import { timeInTurns } from './measure.ts';
import { kilobytes, megabytes, milliseconds, resultTable } from './table.ts';

const EXPORT_ROUNDS = 50;
const COUNT_ROUNDS = 1000;
/** The longest text that the built-in notice allows (字). */
const COUNTED_WORDS = 3000;

installPeers();
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}`);

const form = await benchForm();
const photoBytes = form.photos.reduce((total, photo) => total + (photo?.jpeg.length ?? 0), 0);
const withPhotos = `One export, ${form.photos.length} photos (${kilobytes(photoBytes)} kB of JPEG), ${EXPORT_ROUNDS} rounds`;
printTable(withPhotos, await timeExports(form, EXPORT_ROUNDS));
printTable(
  `One export, text only, ${EXPORT_ROUNDS} rounds`,
  await timeExports(textOnly(form), EXPORT_ROUNDS),
);

const text = textOfWords(form.content.narrative, COUNTED_WORDS);
const [counting] = await timeInTurns([() => countText(text)], COUNT_ROUNDS);
if (counting) {
  const times = `median ${milliseconds(counting.median)} ms, p90 ${milliseconds(counting.p90)} ms`;
  console.log(`\nOne count of ${COUNTED_WORDS} 字, ${COUNT_ROUNDS} rounds: ${times}`);
}

const now = megabytes(process.memoryUsage.rss());
const highest = megabytes(process.resourceUsage().maxRSS * 1024);
console.log(
  `\nMemory of the whole run, all libraries together: ${now} MB at the end, ${highest} MB at its highest`,
);

function printTable(...table: Parameters<typeof resultTable>): void {
  console.log(`\n${resultTable(...table)}`);
}

/** The first so many 字 of a text that is repeated as often as needed. */
function textOfWords(sample: string, words: number): string {
  const long = sample.repeat(Math.ceil(words / countText(sample).words.low));
  let end = long.length;
  while (countText(long.slice(0, end)).words.low > words) end -= 1;
  return long.slice(0, end);
}
