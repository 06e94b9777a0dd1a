import type { Driver, SqlValue } from './driver.ts';

/** The driver better-sqlite3; throws where its addon cannot be loaded (glibc older than 2.34: UOS V20, Kylin V10). */
export async function loadBetterSqlite(): Promise<Driver> {
  const { default: Sqlite } = await import('better-sqlite3');
  // The import alone loads no addon; the first connection does.
  new Sqlite(':memory:').close();
  return {
    name: 'better-sqlite3',
    connect: (file, access) => {
      const connection = new Sqlite(file, { readonly: access === 'read' });
      return {
        prepare: (sql) => connection.prepare<SqlValue[]>(sql),
        exec: (sql) => connection.exec(sql),
        inTransaction: () => connection.inTransaction,
        backup: async (copy) => {
          await connection.backup(copy);
        },
        close: () => connection.close(),
      };
    },
  };
}
