import type { Result } from '../../shared/result/result.ts';

export const DRIVER_NAMES = ['better-sqlite3', 'node:sqlite'] as const;
export type DriverName = (typeof DRIVER_NAMES)[number];

export type SqlValue = string | number | null;

/**
 * An open database. Rows are `unknown`: the two drivers build them differently (rows.ts reads them). Values stand as plain `?`:
 * the drivers disagree about ?1.
 */
export interface Database {
  readonly driver: DriverName;
  readonly file: string;
  /** Runs one statement; how many rows it changed. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number;
  readonly get: (sql: string, ...values: readonly SqlValue[]) => unknown;
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly unknown[];
  readonly exec: (sql: string) => void;
  /**
   * Writes all or nothing: what `work` answers with ok is on the disk when this returns; a failure or an exception
   * leaves nothing behind. Beside the failures of `work`: `diskFull`, `dataFolderNotWritable`, `dataFolderInUse`,
   * `databaseDamaged`.
   */
  readonly transaction: <T>(work: () => Result<T>) => Result<T>;
  /** Copies the database as it stands, also while it is written to; throws what the driver throws. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => void;
}

/** A driver's library: it opens connections. */
export interface Driver {
  readonly name: DriverName;
  readonly connect: (file: string, access: Access) => Connection;
}

export type Access = 'read' | 'write';

/** The part that both libraries have in common; connection.ts makes a Database of it. */
export interface Connection {
  readonly prepare: (sql: string) => Statement;
  readonly exec: (sql: string) => void;
  readonly inTransaction: () => boolean;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => void;
}

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): readonly unknown[];
}
