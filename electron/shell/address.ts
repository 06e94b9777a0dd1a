import type { PictureUrl } from '../application.ts';
import { picturePath } from '../http/pictureAddress.ts';

/** The window's own address space. Never file: such a page could read every file of the person. */
export const SCHEME = 'app';
const HOST = 'jianbiaotong';

/** The page of the window. */
export const START = `${SCHEME}://${HOST}/`;

/** The address of a picture, as the window's page names it. */
export const pictureUrl: PictureUrl = (...picture) => `/picture/${picturePath(...picture)}`;

/** Whether an address is ours. It is parsed: app://jianbiaotong.example/ begins like ours. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

/**
 * Whether the window may ask for an address at all: its own, and what it made itself. Nothing leads to a network; the
 * developer tools have a page of their own.
 */
export function mayBeAsked(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return isOwnAddress(url.pathname);
  return url?.protocol === 'data:' || url?.protocol === 'devtools:' || isOwnAddress(address);
}
