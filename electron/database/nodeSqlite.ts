import { backup, DatabaseSync } from 'node:sqlite';
import type { Driver } from './driver.ts';

/** The driver that Node itself carries. */
export const NODE_SQLITE: Driver = {
  name: 'node:sqlite',
  connect: (file, access) => {
    const connection = new DatabaseSync(file, { readOnly: access === 'read' });
    return {
      prepare: (sql) => connection.prepare(sql),
      exec: (sql) => connection.exec(sql),
      inTransaction: () => connection.isTransaction,
      backup: async (copy) => {
        await backup(connection, copy);
      },
      close: () => connection.close(),
    };
  },
};
