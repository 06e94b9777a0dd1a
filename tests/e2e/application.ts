import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, type BrowserContext, type BrowserServer, chromium, type Page } from 'playwright-core';
import { type Folders, type Host, type HostOptions, startHost } from './host.ts';
import { makeWelcomed } from './welcomed.ts';

const LAUNCH = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** How long a person would wait at most (ms). */
export const PATIENCE = 20_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A common laptop (px). */
export const LAPTOP: Size = { width: 1366, height: 768 };

/** A Chromium whose processes can be ended at once. */
export interface KillableBrowser extends AsyncDisposable {
  readonly browser: Browser;
  readonly kill: () => Promise<void>;
  /** Room for the windows of one program: what other rooms have open or keep is not seen there. */
  readonly room: (viewport: Size, locale?: string) => Promise<Room>;
}

/** Given back, its windows are closed and another program may have it: a new one takes a second to warm up. */
interface Room {
  readonly context: BrowserContext;
  readonly giveBack: () => Promise<void>;
}

export async function launchBrowser(): Promise<KillableBrowser> {
  const server: BrowserServer = await chromium.launchServer(LAUNCH);
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    kill: () => server.kill(),
    room: roomsOf(browser),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function roomsOf(browser: Browser): KillableBrowser['room'] {
  const free: { readonly kind: string; readonly context: BrowserContext }[] = [];
  return async (viewport, locale = 'zh-CN') => {
    const kind = JSON.stringify([viewport, locale]);
    const at = free.findIndex((room) => room.kind === kind);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    const context = found?.context ?? (await newContext(browser, viewport, locale));
    const giveBack = async () => {
      await Promise.all(context.pages().map((page) => page.close()));
      if (browser.isConnected()) free.push({ kind, context });
    };
    return { context, giveBack };
  };
}

export interface ApplicationOptions extends Pick<HostOptions, 'now'> {
  /** Keeps the data where an office would have it, and gives it a folder of documents. */
  readonly atHome?: boolean;
  /** Leaves the window at the questions of the first run. */
  readonly firstRun?: boolean;
  /** The language of the browser, where it is not Chinese. */
  readonly locale?: string;
}

/** The program with a window in Chromium, on folders of its own. What was started and written goes with it. */
export class Application implements AsyncDisposable {
  readonly folders: Folders;
  readonly #root: string;
  readonly #viewport: Size;
  #room: Room;
  #host: Host;
  #page: Page;

  static async open(
    browser: KillableBrowser,
    viewport: Size = LAPTOP,
    { atHome = false, firstRun = false, locale, ...clock }: ApplicationOptions = {},
  ): Promise<Application> {
    const root = await mkdtemp(join(tmpdir(), 'jianbiaotong-e2e-'));
    const folders = atHome ? await homeIn(root) : foldersIn(root);
    if (!firstRun) await makeWelcomed(folders.data, clock.now);
    const host = await startHost(folders, clock);
    const room = await browser.room(viewport, locale);
    const page = await openWindow(room, host);
    if (!firstRun) await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
    return new Application(folders, root, viewport, host, room, page);
  }

  private constructor(folders: Folders, root: string, viewport: Size, host: Host, room: Room, page: Page) {
    this.folders = folders;
    this.#root = root;
    this.#viewport = viewport;
    this.#host = host;
    this.#room = room;
    this.#page = page;
  }

  /** The window that a test works in. */
  get page(): Page {
    return this.#page;
  }

  get host(): Host {
    return this.#host;
  }

  /** A file or folder beside the data of the program, for what a test prepares. */
  path(name: string): string {
    return join(this.#root, name);
  }

  /** Ends the program by its own button. */
  async quit(): Promise<void> {
    await this.#page.getByRole('button', { name: '退出' }).click();
    await this.#page.getByText('荐表通已退出，内容都已保存。可以关闭这个窗口了。').waitFor();
    const code = await this.#host.ended;
    if (code !== 0) throw new Error(`the program ended with ${code}`);
  }

  /** Starts the program again on the same data and opens its new address; the one before must have ended. */
  async restart(options: HostOptions & { readonly in?: KillableBrowser } = {}): Promise<Page> {
    this.#host = await startHost(this.folders, options);
    if (options.in) this.#room = await options.in.room(this.#viewport);
    this.#page = await openWindow(this.#room, this.#host);
    return this.#page;
  }

  /** A second window of the same session on the same screen, as a person gets by duplicating a tab. */
  async secondWindow(): Promise<Page> {
    const [other] = await Promise.all([
      this.#page.waitForEvent('popup'),
      this.#page.evaluate('void window.open(location.href)'),
    ]);
    return other;
  }

  /** Gives the way to open the present tab again after its end, with what a browser keeps of a tab. */
  async rememberTab(): Promise<() => Promise<Page>> {
    const address = this.#page.url();
    const kept = await this.#page.evaluate('JSON.stringify(Object.entries(sessionStorage))');
    return async () => {
      this.#page = await this.#room.context.newPage();
      await this.#page.addInitScript(
        `for (const [key, value] of ${kept}) sessionStorage.setItem(key, value);`,
      );
      await this.#page.goto(address);
      return this.#page;
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#room.giveBack();
    await this.#host.stop();
    await rm(this.#root, { recursive: true, force: true });
  }
}

/** The folders of a program that has a folder to itself. */
export const foldersIn = (root: string): Folders => ({
  data: join(root, 'data'),
  output: join(root, 'output'),
});

async function homeIn(root: string): Promise<Folders> {
  const [config, documents] = [join(root, 'config'), join(root, '文档')];
  for (const folder of [config, documents]) await mkdir(folder);
  await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
  const home = { JIANBIAO_DATA_DIR: '', XDG_DATA_HOME: join(root, 'home'), XDG_CONFIG_HOME: config };
  return { data: join(root, 'home', 'jianbiaotong'), output: join(root, 'output'), home };
}

async function newContext(browser: Browser, viewport: Size, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Asia/Shanghai',
    viewport,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function openWindow({ context }: Room, { address }: Host): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
