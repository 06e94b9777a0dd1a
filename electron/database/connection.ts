import type { Result } from '../../shared/result/result.ts';
import type { Connection, Database, DriverName, Statement } from './driver.ts';
import { databaseFailure } from './failure.ts';

/** The database that a driver's connection gives. Each SQL text is prepared once: all of them are constants. */
export function databaseOn(connection: Connection, driver: DriverName, file: string): Database {
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = connection.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  return {
    driver,
    file,
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    exec: connection.exec,
    transaction: (work) => transaction(connection, file, work),
    backup: connection.backup,
    close: connection.close,
  };
}

function transaction<T>(connection: Connection, file: string, work: () => Result<T>): Result<T> {
  // One inside another joins it: a failure of the inner one is handed on by the outer one, which undoes all.
  if (connection.inTransaction()) return work();
  try {
    // Immediate: a transaction that first reads and then writes must not find that another has written in between.
    connection.exec('BEGIN IMMEDIATE');
    const answer = work();
    connection.exec(answer.ok ? 'COMMIT' : 'ROLLBACK');
    return answer;
  } catch (error) {
    // A full disk has already rolled back by itself.
    if (connection.inTransaction()) connection.exec('ROLLBACK');
    const failure = databaseFailure(file, error);
    if (failure === undefined) throw error;
    return failure;
  }
}
