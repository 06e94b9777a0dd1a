import process from 'node:process';
import type { BrowserContext } from 'playwright-core';

type Handler = (request: Request) => Promise<Response>;
type Filter = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
type PermissionRequest = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void;
export type Answerer = (event: object, message: unknown) => Promise<unknown>;

/** What the program told the stand-in, and what the stand-in works on. */
export const state = {
  isReady: false,
  context: undefined as BrowserContext | undefined,
  schemes: new Map<string, Handler | undefined>(),
  channels: new Map<string, Answerer>(),
  filter: undefined as Filter | undefined,
  permissionRequest: undefined as PermissionRequest | undefined,
  permissionCheck: undefined as ((contents: null, permission: string, origin: string) => boolean) | undefined,
  devicePermission: undefined as ((details: object) => boolean) | undefined,
  /** Which button the person will press in the next dialogs. */
  presses: [] as number[],
  /** Everything that can only be seen on a screen, or is only said to Electron. */
  said: [] as unknown[][],
};

export function say(...what: unknown[]): void {
  state.said.push(what);
  process.send?.({ said: what });
}

export function beforeReady(...what: unknown[]): void {
  if (state.isReady) throw new Error(`${what[0]} should be called before app is ready`);
  say(...what);
}

/** An object that throws where the program uses what it has not. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(_, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key);
      throw new Error(`the stand-in has no ${name}.${key}`);
    },
  });
}

/** Chromium knows no schemes but its own: app://a/b is https://a.app.standin.test/b there. */
const DOMAIN = '.standin.test';

export function toWeb(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return `https://${host}.${protocol.slice(0, -1)}${DOMAIN}${pathname}`;
}

export function fromWeb(address: string): string {
  const { host, pathname, search } = new URL(address);
  if (!host.endsWith(DOMAIN)) return address;
  const [scheme, ...names] = host.slice(0, -DOMAIN.length).split('.').reverse();
  return `${scheme}://${names.reverse().join('.')}${pathname}${search}`;
}
