import { z } from 'zod';
import type { Progress } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';
import { answerIn, LOST } from './answer.ts';
import type { Door } from './door.ts';

/**
 * The token lives as long as this window: a reload must find it again, and sessionStorage is read by this origin alone,
 * whose port is new at every start. A cookie would be sent to every other server on this machine.
 */
const TOKEN_KEY = 'session';

const claimed = z.object({ token: z.string().min(1) });

/** A line of the stream of events; an empty one is a heartbeat. */
const event = z.object({ progress: z.object({ job: z.string(), done: z.number(), total: z.number() }) });

const RECONNECT_MS = 2_000;
/** A request that outlives its page may carry this much (bytes, the browser's own bound). */
const MAX_KEEPALIVE = 60 * 1024;

/** The browser door as the window sees it. */
export class HttpDoor implements Door {
  readonly #token: Promise<string | undefined> = claim();
  readonly #listeners = new Set<(progress: Progress) => void>();

  constructor() {
    void this.#stayOpen();
  }

  /** Posts a call. Whatever is no answer of the application is `connectionLost`. */
  async call(name: string, request: unknown): Promise<Result<unknown>> {
    const token = await this.#token;
    if (token === undefined) return LOST;
    const body = JSON.stringify(request);
    try {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        keepalive: body.length * 3 < MAX_KEEPALIVE,
      });
      return answerIn(await response.json());
    } catch {
      return LOST;
    }
  }

  /** Follows the progress of long work; answers how to stop following. */
  onProgress(listener: (progress: Progress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The stream of events tells the program that this window is there: it ends with its last window. */
  async #stayOpen(): Promise<void> {
    const token = await this.#token;
    if (token === undefined) return;
    await readEvents(token, (line) => this.#hear(line)).catch(() => undefined);
    // The program has ended, and the next call says so to the person; or the machine slept, and the stream is needed again.
    setTimeout(() => void this.#stayOpen(), RECONNECT_MS);
  }

  #hear(line: string): void {
    if (line === '') return;
    const { progress } = event.parse(JSON.parse(line));
    for (const listener of this.#listeners) listener(progress);
  }
}

/** Reads the stream until it ends, and hands over every whole line. */
async function readEvents(token: string, onLine: (line: string) => void): Promise<void> {
  const response = await fetch('/events', { headers: { authorization: `Bearer ${token}` } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unfinished = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (unfinished + part.value).split('\n');
    unfinished = lines.pop() ?? '';
    lines.forEach(onLine);
  }
}

/** Exchanges the one-shot code of the address for the session's token, and takes the code out of the address. */
async function claim(): Promise<string | undefined> {
  const code = /^#([\w-]{20,})$/u.exec(window.location.hash)?.[1];
  if (code === undefined) return sessionStorage.getItem(TOKEN_KEY) ?? undefined;
  history.replaceState(null, '', '/');
  try {
    const response = await fetch('/claim', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { token } = claimed.parse(await response.json());
    sessionStorage.setItem(TOKEN_KEY, token);
    return token;
  } catch {
    return sessionStorage.getItem(TOKEN_KEY) ?? undefined;
  }
}
