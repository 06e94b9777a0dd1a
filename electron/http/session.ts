import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PictureSize } from '../application.ts';

/**
 * The secrets of one run of the browser door. The launch code stands in the address that opens the window, behind the
 * #, which no browser sends; it can be seen in the list of processes, so it is good for one claim only. The token is
 * what calls carry. The capability stands in the addresses of pictures, because an <img> cannot send a token; it
 * opens pictures and nothing else.
 */
export interface Session {
  readonly launchCode: string;
  /**
   * The token in exchange for the launch code, once. The page keeps it in sessionStorage so that a reload works: that
   * is bound to our origin with its port and to one window, is never sent by itself as a cookie would be (to every
   * other port of 127.0.0.1), and is worth nothing once this run has ended.
   */
  readonly claim: (code: string) => string | undefined;
  /** Whether a header Authorization carries the token. */
  readonly admits: (authorization: string | undefined) => boolean;
  readonly opensPictures: (capability: string) => boolean;
  readonly pictureUrl: (sha256: string, size: PictureSize) => string;
}

/** New secrets of 256 bits each. */
export function createSession(): Session {
  const launchCode = secret();
  const token = secret();
  const capability = secret();
  let claimed = false;
  return {
    launchCode,
    claim: (code) => {
      if (claimed || !equal(code, launchCode)) return undefined;
      claimed = true;
      return token;
    },
    admits: (authorization = '') => equal(authorization, `Bearer ${token}`),
    opensPictures: (given) => equal(given, capability),
    pictureUrl: (sha256, size) => `/picture/${capability}/${sha256}/${size}`,
  };
}

const secret = () => randomBytes(32).toString('base64url');

/** Compares in constant time; the digests are of one length, whatever was sent. */
const equal = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

const digest = (text: string) => createHash('sha256').update(text).digest();
