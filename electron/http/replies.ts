import type { ServerResponse } from 'node:http';
import type { FailureCode } from '../../shared/result/codes.ts';
import type { Result } from '../../shared/result/result.ts';
import { SECURITY_HEADERS } from './securityHeaders.ts';

/** An HTTP status, and a word about it for whoever looks at the traffic. Never contents, never a secret. */
export type Refusal = readonly [status: number, word: string];

/** Begins a reply of a type, with the headers that every reply has. */
export function begin(response: ServerResponse, status: number, type: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type });
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.setHeader('content-length', Buffer.byteLength(body));
  begin(response, status, type);
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value));
}

/** Refuses and ends the connection: nothing that may still come over it is read. */
export function refuse(response: ServerResponse, [status, word]: Refusal): void {
  response.setHeader('connection', 'close');
  send(response, status, 'text/plain; charset=utf-8', word);
}

const STATUS: Partial<Record<FailureCode, number>> = {
  callUnknown: 404,
  callInvalid: 400,
  callTooLarge: 413,
};

/** Sends the envelope of an answer. An expected failure of the application is an answer too, with status 200. */
export function sendResult(response: ServerResponse, result: Result<unknown>): void {
  sendJson(response, result.ok ? 200 : (STATUS[result.error.code] ?? 200), result);
}
