import process from 'node:process';

/**
 * The clock of a door. JIANBIAO_NOW (ISO instant) sets it, for tests and pictures; from there it goes on. Throws on what
 * is no instant.
 */
export function clock(named: string | undefined = process.env.JIANBIAO_NOW): () => Date {
  if (!named) return () => new Date();
  const start = Date.parse(named);
  if (Number.isNaN(start)) throw new Error('JIANBIAO_NOW is no instant');
  const ahead = start - Date.now();
  return () => new Date(Date.now() + ahead);
}
