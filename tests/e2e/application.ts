import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Folders, type Host, startHost } from './host.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a person would wait at most (ms). */
export const PATIENCE = 20_000;
/** A common laptop. */
export const LAPTOP = { width: 1366, height: 768 };

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

interface Options {
  readonly browser?: Browser;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The program with a window in Chromium, on a data folder of its own. Its end takes all of it away. */
export class Application implements AsyncDisposable {
  readonly folders: Folders;
  readonly #root: string;
  readonly #viewport: { readonly width: number; readonly height: number };
  readonly #lent: Browser | undefined;
  #own: Browser | undefined;
  #host: Host;
  #context: BrowserContext;
  #page: Page;

  static async open({ browser, viewport = LAPTOP }: Options = {}): Promise<Application> {
    const root = await mkdtemp(join(tmpdir(), 'jianbiaotong-e2e-'));
    const folders = { data: join(root, 'data'), output: join(root, 'output') };
    const host = await startHost(folders);
    const own = browser ? undefined : await launchBrowser();
    const context = await newContext((browser ?? own) as Browser, viewport);
    const page = await context.newPage();
    const application = new Application({ root, folders, host, browser, own, context, page, viewport });
    await page.goto(host.address);
    return application;
  }

  private constructor(parts: {
    readonly root: string;
    readonly folders: Folders;
    readonly host: Host;
    readonly browser: Browser | undefined;
    readonly own: Browser | undefined;
    readonly context: BrowserContext;
    readonly page: Page;
    readonly viewport: { readonly width: number; readonly height: number };
  }) {
    this.#root = parts.root;
    this.folders = parts.folders;
    this.#host = parts.host;
    this.#lent = parts.browser;
    this.#own = parts.own;
    this.#context = parts.context;
    this.#page = parts.page;
    this.#viewport = parts.viewport;
  }

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

  /** Starts the program again on the same data, after it ended, and opens its new address in a new window. */
  async restart({ port = 0 }: { readonly port?: number } = {}): Promise<Page> {
    this.#host = await startHost(this.folders, port);
    return this.#newWindow(this.#host.address);
  }

  /** Ends every process of the browser at once, then starts another one; the program has to be restarted. */
  async replaceBrowser(kill: (browser: Browser) => Promise<void>): Promise<void> {
    if (!this.#own) throw new Error('the browser is lent');
    await kill(this.#own);
    this.#own = await launchBrowser();
    this.#context = await newContext(this.#own, this.#viewport);
  }

  /** A second window of the same session, as a person gets by duplicating the tab. */
  async secondWindow(from: Page = this.#page): Promise<Page> {
    const [other] = await Promise.all([
      from.waitForEvent('popup'),
      from.evaluate('void window.open(location.href)'),
    ]);
    other.setDefaultTimeout(PATIENCE);
    return other;
  }

  /** Takes another page for the window of the program. */
  use(page: Page): void {
    this.#page = page;
  }

  async #newWindow(address: string): Promise<Page> {
    this.#page = await this.#context.newPage();
    await this.#page.goto(address);
    return this.#page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#own?.close();
    if (this.#lent) await this.#context.close();
    await this.#host.stop();
    await rm(this.#root, { recursive: true, force: true });
  }
}

async function newContext(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport });
  context.setDefaultTimeout(PATIENCE);
  return context;
}
