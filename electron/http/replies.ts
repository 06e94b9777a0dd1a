import type { ServerResponse } from 'node:http';
import type { FailureCode } from '../../shared/result/codes.ts';
import type { Result } from '../../shared/result/result.ts';

/** An HTTP status, and a word about it for whoever looks at the traffic. Never contents, never a secret. */
export type Refusal = readonly [status: number, word: string];

/** antd writes style elements, so styles cannot be stricter. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  // Forms and photos of people must not lie in the browser's cache.
  'cache-control': 'no-store',
};

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
