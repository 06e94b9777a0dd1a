import { columnsOf, milliseconds } from './table.ts';

/** Something measured, as it is printed; without a goal it is for information only. */
export interface Measurement {
  readonly name: string;
  readonly measured: string;
  readonly goal?: Goal;
}

export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
}

/** The goal that a value stays within a limit, both in the same unit. */
export function atMost(value: number, limit: number, unit: string): Goal {
  return { text: `≤ ${limit.toLocaleString('en')}${unit}`, isMet: value <= limit };
}

/** A median with its upper percentile (ms). */
export const times = (median: number, name: 'p90' | 'p95' | 'max', high: number): string =>
  `median ${milliseconds(median)} ms, ${name} ${milliseconds(high)} ms`;

const HEADINGS = ['', 'measured', 'goal', ''] as const;
const WIDTHS = [54, 34, 11, 0] as const;

/** A table of plain text, with whether each goal was met. */
export function goalTable(title: string, measurements: readonly Measurement[]): string {
  const lines = measurements.map(({ name, measured, goal }) => [
    name,
    measured,
    goal?.text ?? '',
    goal === undefined ? '' : goal.isMet ? 'met' : 'MISSED',
  ]);
  return [title, ...[HEADINGS, ...lines].map(tableLine)].join('\n');
}

const tableLine = (cells: readonly string[]) => `  ${cells.map(padded).join('')}`.trimEnd();

const padded = (cell: string, at: number) =>
  cell + ' '.repeat(Math.max(0, (WIDTHS[at] ?? 0) - columnsOf(cell)));
