import type { IncomingMessage } from 'node:http';
import type { Refusal } from './replies.ts';

/** Every address of ours: plain path segments. No query, no #, no escapes, no //, no other host before the path. */
const PATH = /^\/$|^(\/[\w.-]+)+$/u;

/**
 * Why a request is refused before anybody looks at what it wants; undefined where it may go on. `origin` is our own.
 * Being on this machine proves nothing: every web page open in any browser here can send requests to this port.
 */
export function refusalOf(request: IncomingMessage, origin: string): Refusal | undefined {
  const { headers, method, url = '' } = request;
  // A page of a foreign name that resolves to 127.0.0.1 (DNS rebinding) is of our port, but not of our name.
  if (hostsOf(request).length !== 1 || `http://${headers.host}` !== origin) return [421, 'foreign host'];
  if (headers.origin !== undefined && headers.origin !== origin) return [403, 'foreign origin'];
  if (!isOwnSite(headers['sec-fetch-site'])) return [403, 'foreign site'];
  // Only a preflight asks so; ours needs none, and no other is ever granted.
  if (method === 'OPTIONS') return [403, 'no preflight'];
  if (method !== 'GET' && method !== 'POST') return [405, 'method'];
  return PATH.test(url) ? undefined : [400, 'address'];
}

/** Node keeps only the first of several Host headers; the raw list has them all. */
function hostsOf({ rawHeaders }: IncomingMessage): readonly string[] {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
}

/** `none` is an address that the user opened. Programs other than browsers, and old browsers, do not say. */
function isOwnSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none';
}
