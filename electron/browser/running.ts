import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import process from 'node:process';
import { z } from 'zod';
import { readBytes } from '../files/readFile.ts';
import { replaceFile } from '../files/writeFile.ts';
import { pathsIn } from '../store/dataFolder.ts';

/** How a second start reaches the program that runs, and proves that it may: only this person can read the file. */
const note = z.strictObject({
  port: z.int().min(1).max(65_535),
  pid: z.int().positive(),
  secret: z.string().regex(/^[\w-]{43}$/u),
});
type Note = z.infer<typeof note>;

const MAX_NOTE_BYTES = 1024;
const ANSWER_MS = 5_000;

/** Writes the note into the data folder. Without it a second start is refused, and that is all. */
export async function noteRunning(folder: string, running: Omit<Note, 'pid'>): Promise<void> {
  const text = JSON.stringify({ ...running, pid: process.pid } satisfies Note);
  await replaceFile(pathsIn(folder).running, Buffer.from(text)).catch(() => undefined);
}

export function removeNote(folder: string): void {
  try {
    rmSync(pathsIn(folder).running, { force: true });
  } catch {
    // One that stays names a process that has ended.
  }
}

/** What became of asking: a window was opened, none could be, or nobody answers (any more, or yet). */
export type Asked = 'opened' | 'refused' | 'silent';

/** Asks the program that holds a data folder to show one more window. */
export async function askForWindow(folder: string): Promise<Asked> {
  const running = await readNote(folder);
  return running ? ask(running) : 'silent';
}

/** The note of a program that lives; a killed one leaves its note behind. */
async function readNote(folder: string): Promise<Note | undefined> {
  const bytes = await readBytes(pathsIn(folder).running, MAX_NOTE_BYTES);
  if (!bytes.ok) return undefined;
  try {
    const read = note.parse(JSON.parse(Buffer.from(bytes.value).toString()));
    process.kill(read.pid, 0);
    return read;
  } catch {
    return undefined;
  }
}

const ANSWERS: ReadonlyMap<string, Asked> = new Map([
  ['{"opened":true}', 'opened'],
  ['{"opened":false}', 'refused'],
]);

/** Not by fetch: that would go through a proxy where the environment names one. */
function ask({ port, secret }: Note): Promise<Asked> {
  return new Promise((resolve) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/window',
      method: 'POST',
      agent: new Agent(),
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', connection: 'close' },
      timeout: ANSWER_MS,
    });
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.length > MAX_NOTE_BYTES) asked.destroy();
      });
      response.on('end', () => resolve(ANSWERS.get(text) ?? 'silent'));
      response.on('error', () => resolve('silent'));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve('silent'));
    asked.end('{}');
  });
}
