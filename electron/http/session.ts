import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PictureUrl } from '../application.ts';
import { picturePath } from './pictureAddress.ts';

/**
 * The secrets of one run of the browser door. The launch code stands in the address that opens the window, behind the
 * #, which no browser sends; it can be seen in the list of processes, so it is good for one claim only. The token is
 * what calls carry. The capability stands in the addresses of pictures, because an <img> cannot send a token; it
 * opens pictures and nothing else.
 */
export interface Session {
  readonly launchCode: string;
  /** One more launch code, for one more window. */
  readonly anotherLaunchCode: () => string;
  /**
   * The token in exchange for a launch code, once for each. The page keeps it in sessionStorage so that a reload works: that
   * is bound to our origin with its port and to one window, is never sent by itself as a cookie would be (to every
   * other port of 127.0.0.1), and is worth nothing once this run has ended.
   */
  readonly claim: (code: string) => string | undefined;
  /** What a second start of the program carries to have a window opened; it is good for nothing else. */
  readonly windowSecret: string;
  readonly asksForWindow: (authorization: string | undefined) => boolean;
  /** Whether a header Authorization carries the token. */
  readonly admits: (authorization: string | undefined) => boolean;
  readonly opensPictures: (capability: string) => boolean;
  readonly pictureUrl: PictureUrl;
}

/** New secrets of 256 bits each. */
export function createSession(): Session {
  const launchCode = secret();
  const token = secret();
  const capability = secret();
  const windowSecret = secret();
  const unclaimed = new Set([launchCode]);
  return {
    launchCode,
    claim: (code) => {
      // All are compared: how long it takes says nothing about them.
      const [claimed] = [...unclaimed].filter((known) => equal(code, known));
      return claimed !== undefined && unclaimed.delete(claimed) ? token : undefined;
    },
    anotherLaunchCode: () => {
      const code = secret();
      unclaimed.add(code);
      return code;
    },
    windowSecret,
    asksForWindow: (authorization = '') => equal(authorization, `Bearer ${windowSecret}`),
    admits: (authorization = '') => equal(authorization, `Bearer ${token}`),
    opensPictures: (given) => equal(given, capability),
    pictureUrl: (...picture) => `/picture/${capability}/${picturePath(...picture)}`,
  };
}

const secret = () => randomBytes(32).toString('base64url');

/** Compares in constant time; the digests are of one length, whatever was sent. */
const equal = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

const digest = (text: string) => createHash('sha256').update(text).digest();
