import type { ServerResponse } from 'node:http';
import type { Progress } from '../../shared/api/model.ts';
import { begin } from './replies.ts';

/** One line of the stream, as JSON. An empty line is a heartbeat. */
export type WindowEvent = { readonly progress: Progress };

/** A heartbeat shows both sides that the other still lives, where nothing happens. */
const HEARTBEAT_MS = 15_000;

/** The windows that are open: each holds one stream of events for as long as it lives. */
export interface Windows {
  readonly add: (response: ServerResponse) => void;
  readonly tell: (event: WindowEvent) => void;
  readonly count: () => number;
  /** Whether there was ever one. */
  readonly seen: () => boolean;
  readonly close: () => void;
}

export function createWindows(): Windows {
  const streams = new Set<ServerResponse>();
  let seen = false;
  const write = (line: string) => {
    for (const stream of streams) stream.write(`${line}\n`);
  };
  const heartbeat = setInterval(write, HEARTBEAT_MS, '');
  return {
    add: (response) => {
      seen = true;
      streams.add(response);
      response.once('close', () => streams.delete(response));
      begin(response, 200, 'application/x-ndjson');
      // The first line at once: the page knows by it that it is connected.
      response.write('\n');
    },
    tell: (event) => write(JSON.stringify(event)),
    count: () => streams.size,
    seen: () => seen,
    close: () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
