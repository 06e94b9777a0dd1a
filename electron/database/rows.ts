/** A row by column names. */
export type Row = Readonly<Record<string, unknown>>;

/*
 * What a column holds is guaranteed by the STRICT tables; another type here is a bug, hence an exception and no code.
 */

export function row(value: unknown): Row {
  if (!isRow(value)) throw new Error('no row');
  return value;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(from: Row, column: string): string {
  const value = from[column];
  if (typeof value !== 'string') throw new Error(`column ${column} is no text`);
  return value;
}

export function textOrNull(from: Row, column: string): string | null {
  return from[column] === null ? null : text(from, column);
}

export function integer(from: Row, column: string): number {
  const value = from[column];
  if (!Number.isSafeInteger(value)) throw new Error(`column ${column} is no whole number`);
  return Number(value);
}

/** 0 and 1, SQLite's booleans. */
export function flag(from: Row, column: string): boolean {
  return integer(from, column) === 1;
}

/** The value of a column that holds JSON. */
export function json(from: Row, column: string): unknown {
  return JSON.parse(text(from, column));
}

/** The text of a column: one of the closed union `allowed`. */
export function oneOf<T extends string>(from: Row, column: string, allowed: readonly T[]): T {
  const value = allowed.find((candidate) => candidate === from[column]);
  if (value === undefined) throw new Error(`column ${column} has an unknown value`);
  return value;
}
