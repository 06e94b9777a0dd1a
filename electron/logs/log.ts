import { appendFileSync } from 'node:fs';
import { appendFile, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEntry } from './entry.ts';

/** The log never takes more than this. */
const MAX_FILES = 5;
const MAX_FILE_BYTES = 1024 * 1024;
/** On a disk that does not answer, lines are dropped rather than heaped up. */
const MAX_WAITING = 500;

/** The log of one data folder. Nothing of it ever throws or makes anybody wait. */
export interface Log {
  readonly write: (entry: LogEntry) => void;
  /** Writes before it returns: for the last words of a program that ends. */
  readonly writeAtOnce: (entry: LogEntry) => void;
  /** The newest lines, oldest of them first. */
  readonly lastLines: (count: number) => Promise<readonly string[]>;
  /** What the files of the log take together. */
  readonly bytes: () => Promise<number>;
  /** Fulfilled when everything written so far is in the file, or could not be. */
  readonly flush: () => Promise<void>;
}

export interface LogOptions {
  readonly folder: string;
  readonly now: () => Date;
  readonly maxFileBytes?: number;
}

/** A log of JSON lines in a folder: jianbiao.log, older ones jianbiao.1.log to jianbiao.4.log. */
export function createLog({ folder, now, maxFileBytes = MAX_FILE_BYTES }: LogOptions): Log {
  const files = Array.from({ length: MAX_FILES }, (_, age) =>
    join(folder, age === 0 ? 'jianbiao.log' : `jianbiao.${age}.log`),
  );
  const [newest = ''] = files;
  let waiting = 0;
  let written = Promise.resolve();
  const lineOf = (entry: LogEntry) => `${JSON.stringify({ time: now().toISOString(), ...entry })}\n`;

  const append = async (line: string) => {
    if ((await sizeOf(newest)) + Buffer.byteLength(line) > maxFileBytes) await rotate(files);
    await appendFile(newest, line, { mode: 0o600 });
  };

  return {
    write: (entry) => {
      if (waiting >= MAX_WAITING) return;
      waiting += 1;
      const line = lineOf(entry);
      written = written
        .then(() => append(line))
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1;
        });
    },
    writeAtOnce: (entry) => {
      try {
        appendFileSync(newest, lineOf(entry), { mode: 0o600 });
      } catch {
        // There is no place left to tell it.
      }
    },
    lastLines: async (count) => {
      await written;
      const texts = await Promise.all(
        files.slice(0, 2).map((file) => readFile(file, 'utf8').catch(() => '')),
      );
      const lines = texts.toReversed().join('').split('\n').slice(0, -1);
      return lines.slice(-count);
    },
    bytes: async () => {
      await written;
      const sizes = await Promise.all(files.map(sizeOf));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    flush: () => written,
  };
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** Makes every file one older; the oldest goes. Where that fails nothing is written, so that no file grows on. */
async function rotate(files: readonly string[]): Promise<void> {
  await rm(files.at(-1) ?? '', { force: true });
  for (const [age, file] of [...files.entries()].reverse().slice(1)) {
    if ((await sizeOf(file)) > 0) await rename(file, files[age + 1] ?? '');
  }
}
