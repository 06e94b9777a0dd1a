import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, WindowOpenHandlerResponse } from 'electron';
import type { Page, Route } from 'playwright-core';
import { fromWeb, say, state, strict, toWeb } from './state.ts';

const IN_PAGE = readFileSync(join(import.meta.dirname, 'inPage.js'), 'utf8').replace('export ', '');
const SAFE = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true };
/** What the way between preload and program is called in the page. */
const PORT = `_${randomUUID().replaceAll('-', '')}`;

const cancelable = () => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});

class WebContents extends EventEmitter {
  page: Page | undefined;
  isLoaded = false;
  isGone = false;
  openHandler = (_details: object): WindowOpenHandlerResponse => ({ action: 'allow' });
  deliver = (_message: object) => {};
  mainFrame = { url: '' };
  setWindowOpenHandler = (handler: typeof this.openHandler) =>
    void Object.assign(this, { openHandler: handler });
  send = (channel: string, value: unknown) => this.deliver({ channel, value });
  reload = () => this.page?.reload();
  isLoadingMainFrame = () => !this.isLoaded;
  isCrashed = () => false;
  isDestroyed = () => this.isGone || (this.page?.isClosed() ?? true);
}

/** A window of Electron as a page of Chromium, whose preload runs in a world of its own there. */
export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  static onCreated: (contents: WebContents) => void;
  static onAllClosed: () => void;
  readonly webContents = strict('webContents', new WebContents());
  readonly options: BrowserWindowConstructorOptions;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    const preferences: Record<string, unknown> = { ...SAFE, ...options.webPreferences };
    for (const [name, wanted] of Object.entries(SAFE))
      if (preferences[name] !== wanted) throw new Error(`${name} is not ${wanted}`);
    if (!existsSync(options.webPreferences?.preload ?? '')) throw new Error('no preload');
    this.options = options;
    BrowserWindow.all.add(this);
    BrowserWindow.onCreated(this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: whoever made it gets what throws for things that are not here
    return strict('BrowserWindow', this);
  }

  getNormalBounds = () => ({ x: 0, y: 0, width: this.options.width, height: this.options.height });
  isMaximized = () => false;
  isMinimized = () => false;
  show = () => say('shown');
  focus = () => say('focused');

  close = () => {
    const event = cancelable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  };

  destroy = () => {
    if (!BrowserWindow.all.delete(this)) return;
    this.webContents.isGone = true;
    this.emit('closed');
    void this.webContents.page?.close();
    BrowserWindow.onAllClosed();
  };

  loadURL = async (address: string) => {
    const { webContents } = this;
    const page = await openPage(webContents, this.options);
    await page.goto(toWeb(address), { waitUntil: 'load' });
    webContents.isLoaded = true;
    this.emit('ready-to-show');
    say('loaded');
  };
}

async function openPage(
  contents: WebContents,
  { width, height, webPreferences }: BrowserWindowConstructorOptions,
) {
  const { context } = state;
  if (!context) throw new Error('no browser');
  const [page = await context.newPage()] = context.pages();
  contents.page = page;
  await page.setViewportSize({ width: width ?? 800, height: height ?? 600 });
  const session = await context.newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ payload }) => void hear(contents, JSON.parse(payload)));
  contents.deliver = (message) => {
    const expression = `${PORT}(${JSON.stringify(message)})`;
    void session.send('Runtime.evaluate', { expression }).catch(() => undefined);
  };
  /** Addresses that the page itself wants to go to: Electron asks will-navigate about these only. */
  const wanted = new Set<string>();
  session.on('Page.frameRequestedNavigation', ({ url }) => wanted.add(url));
  session.on('Page.navigatedWithinDocument', ({ url }) => wanted.delete(url));
  session.on('Page.frameNavigated', ({ frame: { url, parentId } }) => {
    if (parentId === undefined) contents.mainFrame.url = fromWeb(url);
  });
  await session.send('Runtime.enable');
  await session.send('Page.enable');
  await session.send('Runtime.addBinding', { name: PORT });
  const preload = readFileSync(webPreferences?.preload ?? '', 'utf8');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (window === top) (() => { ${IN_PAGE}; runPreload('${PORT}', (require) => { ${preload}\n }); })();`,
  });
  page.on('popup', (popup) => {
    const { action } = contents.openHandler({ url: popup.url() });
    say('window opened', action);
    if (action === 'deny') void popup.close();
  });
  await context.route('**/*', (route) => answer(contents, wanted, route));
  return page;
}

/** A message of the preload, answered by the program. */
async function hear(
  contents: WebContents,
  { id, channel, message }: { id: number; channel: string; message: unknown },
) {
  // A page of Electron that is destroyed hears of no end and can save nothing more; one of Chromium still could.
  if (contents.isGone) return;
  const answer = state.channels.get(channel);
  try {
    if (!answer) throw new Error(`No handler registered for '${channel}'`);
    const value = await answer({ sender: contents, senderFrame: contents.mainFrame }, message);
    contents.deliver({ id, ok: true, value: structuredClone(value) });
  } catch (error) {
    contents.deliver({ id, ok: false, value: `Error invoking remote method '${channel}': ${error}` });
  }
}

/** Every request of the page: asked about as Electron asks, then answered by the program's own scheme, or by nobody. */
async function answer(contents: WebContents, wanted: Set<string>, route: Route): Promise<void> {
  const request = route.request();
  const url = fromWeb(request.url());
  if (request.isNavigationRequest() && wanted.delete(request.url())) {
    const event = { ...cancelable(), url };
    contents.emit('will-navigate', event, url);
    say('navigation', url, event.defaultPrevented);
    if (event.defaultPrevented) return route.abort('aborted');
  }
  const { promise, resolve } = Promise.withResolvers<{ readonly cancel: boolean }>();
  state.filter?.({ url }, resolve);
  const { cancel } = await promise;
  const handler = state.schemes.get(new URL(url).protocol.slice(0, -1));
  if (cancel || !handler) {
    say('refused', url, cancel);
    return route.abort();
  }
  const response = await handler(new Request(url, { method: request.method() }));
  const body = Buffer.from(await response.arrayBuffer());
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}
