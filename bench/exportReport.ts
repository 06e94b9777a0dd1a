import { countText } from '../shared/narrative/count.ts';
import { benchForm, textOnly } from './benchForm.ts';
import { timeExports } from './exportCase.ts';
import { installPeers } from './install.ts';
import { LONGEST_WORDS, textOfWords } from './longText.ts';
import { timeInTurns } from './measure.ts';
import { kilobytes, megabytes, milliseconds, resultTable } from './table.ts';

const EXPORT_ROUNDS = 50;
const COUNT_ROUNDS = 1000;

/** Prints one export beside other libraries that could make the same form, and the counting of a full text. */
export async function reportExport(): Promise<void> {
  installPeers();
  const form = await benchForm();
  const photoBytes = form.photos.reduce((total, photo) => total + (photo?.jpeg.length ?? 0), 0);
  const withPhotos = `One export, ${form.photos.length} photos (${kilobytes(photoBytes)} kB of JPEG), ${EXPORT_ROUNDS} rounds`;
  printTable(withPhotos, await timeExports(form, EXPORT_ROUNDS));
  printTable(
    `One export, text only, ${EXPORT_ROUNDS} rounds`,
    await timeExports(textOnly(form), EXPORT_ROUNDS),
  );
  await reportCount(textOfWords(form.content.narrative, LONGEST_WORDS));
  const now = megabytes(process.memoryUsage.rss());
  const highest = megabytes(process.resourceUsage().maxRSS * 1024);
  console.log(
    `\nMemory of the whole run, all libraries together: ${now} MB at the end, ${highest} MB at its highest`,
  );
}

async function reportCount(text: string): Promise<void> {
  const [counting] = await timeInTurns([() => countText(text)], COUNT_ROUNDS);
  if (!counting) return;
  const times = `median ${milliseconds(counting.median)} ms, p90 ${milliseconds(counting.p90)} ms`;
  console.log(`\nOne count of ${LONGEST_WORDS} 字, ${COUNT_ROUNDS} rounds: ${times}`);
}

function printTable(...table: Parameters<typeof resultTable>): void {
  console.log(`\n${resultTable(...table)}`);
}
