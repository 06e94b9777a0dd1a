import type { Timing } from './measure.ts';

/** One line of a table: what was timed, and the size of the file that it made. */
export interface ResultRow extends Timing {
  readonly name: string;
  readonly bytes: number;
}

const HEADINGS = ['', 'median ms', 'p90 ms', 'ratio', 'file kB'] as const;
const NAME_WIDTH = 26;
const NUMBER_WIDTH = 11;

/** A table of plain text. The ratio is to the median of the first row. */
export function resultTable(title: string, rows: readonly ResultRow[]): string {
  const base = rows[0]?.median ?? Number.NaN;
  const lines = rows.map(({ name, median, p90, bytes }) => [
    name,
    milliseconds(median),
    milliseconds(p90),
    (median / base).toFixed(2),
    kilobytes(bytes),
  ]);
  return [title, ...[HEADINGS, ...lines].map(tableLine)].join('\n');
}

/** Bytes in kB (1,000 bytes). */
export const kilobytes = (bytes: number): string => Math.round(bytes / 1000).toLocaleString('en');

/** Bytes in MB (1,000,000 bytes). */
export const megabytes = (bytes: number): string => Math.round(bytes / 1_000_000).toLocaleString('en');

function tableLine([name = '', ...numbers]: readonly string[]): string {
  const cells = numbers.map((number) => number.padStart(NUMBER_WIDTH));
  const gap = ' '.repeat(Math.max(0, NAME_WIDTH - columnsOf(name)));
  return `  ${name}${gap}${cells.join('')}`.trimEnd();
}

/** How many columns of a terminal a text takes: two for a Han character. */
export const columnsOf = (text: string): number =>
  text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** A time in ms, as exact as its size asks for. */
export const milliseconds = (value: number): string => value.toFixed(value < 1 ? 3 : 1);
