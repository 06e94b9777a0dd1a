import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../shared/result/result.ts';
import type { Application } from '../application.ts';
import { refuse, sendJson } from './replies.ts';
import { refusalOf } from './requestChecks.ts';
import { answer, type Routes } from './routes.ts';
import type { Session } from './session.ts';
import { staticFilesOf } from './staticFiles.ts';
import { createWindows, type Windows } from './windows.ts';

/** How long a request may take to arrive. */
export interface TimeLimits {
  readonly headersMs: number;
  readonly requestMs: number;
}

const TIME_LIMITS: TimeLimits = { headersMs: 10_000, requestMs: 60_000 };
const MAX_HEADER_BYTES = 16 * 1024;
/** A browser opens six connections to one address; some windows, and room for whoever holds one open. */
const MAX_CONNECTIONS = 64;
/** How long calls that run at the end may take to be answered. */
const CLOSE_MS = 10_000;

export interface ServerOptions {
  readonly application: Application;
  readonly session: Session;
  /** The built renderer. */
  readonly staticFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly timeLimits?: TimeLimits;
  /** Opens one more window at an address; whether it could. */
  readonly openWindow: (address: string) => Promise<boolean>;
}

/** The browser door's server, listening. */
export interface Server {
  readonly origin: string;
  readonly port: number;
  /** The address that opens the first window: it carries the launch code. */
  readonly address: string;
  readonly windows: Windows;
  /** Takes no more requests and waits, for a limited time, until the running calls are answered. */
  readonly close: () => Promise<void>;
}

/** Serves the application on 127.0.0.1. Rejects where the port is taken or there is no renderer. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { application, session, openWindow } = options;
  const files = await staticFilesOf(options.staticFolder);
  const http = httpServer(options.timeLimits ?? TIME_LIMITS);
  const port = await listen(http, options.port);
  const origin = `http://127.0.0.1:${port}`;
  const addressOf = (code: string) => `${origin}/#${code}`;
  const windows = createWindows();
  const stopFollowing = application.onProgress((progress) => windows.tell({ progress }));
  const routes: Routes = {
    application,
    session,
    windows,
    files,
    openWindow: () => openWindow(addressOf(session.anotherLaunchCode())),
  };
  const running = new Set<ServerResponse>();
  http.on('request', (request, response) => {
    // A connection that a browser kept open still brings requests when no new one is taken.
    if (!http.listening) return refuse(response, [503, 'closing']);
    running.add(response);
    response.once('close', () => running.delete(response));
    // The other side went away while something was written to it: there is nobody left to tell.
    response.on('error', () => undefined);
    void respond(routes, origin, request, response);
  });
  return {
    origin,
    port,
    address: addressOf(session.launchCode),
    windows,
    close: async () => {
      stopFollowing();
      http.close();
      windows.close();
      await Promise.race([allClosed(running), delay(CLOSE_MS, undefined, { ref: false })]);
      // Also those that a browser opened in advance and never used: http.close() would wait for them.
      http.closeAllConnections();
    },
  };
}

function httpServer({ headersMs, requestMs }: TimeLimits): HttpServer {
  const http = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, 1_000),
    maxHeaderSize: MAX_HEADER_BYTES,
    // A request without Host is refused by our own check, like one with a foreign Host.
    requireHostHeader: false,
  });
  http.maxConnections = MAX_CONNECTIONS;
  http.on('upgrade', (_request, socket) => socket.destroy());
  return http;
}

async function listen(http: HttpServer, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  return (http.address() as AddressInfo).port;
}

async function respond(
  routes: Routes,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refusalOf(request, origin);
  if (refusal) return refuse(response, refusal);
  try {
    await answer(routes, request, response);
  } catch {
    // The request broke off, or a fault of the program. What the fault was, the application itself has logged.
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, fail('internal'));
  }
}

async function allClosed(responses: ReadonlySet<ServerResponse>): Promise<void> {
  for (const response of responses) {
    await new Promise((resolve) => response.once('close', resolve));
  }
}
