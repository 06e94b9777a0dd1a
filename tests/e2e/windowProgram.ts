import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { foldersIn } from './application.ts';
import type { Program } from './doors.ts';
import { skipFirstRun } from './firstRun.ts';
import type { Folders } from './host.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
/** What Electron starts. */
export const BUILT_MAIN = join(ROOT, 'dist', 'electron', 'main.js');

/** A program that has a window itself, running. */
export interface Started {
  readonly page: Page;
  /** The exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

type Start = (profile: string, env: NodeJS.ProcessEnv) => Promise<Started>;

/** The Electron door, real or stood in for, on folders of its own. */
export class WindowProgram implements Program {
  readonly folders: Folders;
  readonly #root: string;
  readonly #start: Start;
  #started: Started;

  static async open(start: Start): Promise<WindowProgram> {
    if (!existsSync(BUILT_MAIN)) throw new Error(`${BUILT_MAIN} is missing: run "npm run build" first`);
    const root = await mkdtemp(join(tmpdir(), 'jianbiaotong-e2e-'));
    const started = await startIn(root, start);
    await skipFirstRun(started.page);
    return new WindowProgram(root, start, started);
  }

  private constructor(root: string, start: Start, started: Started) {
    this.folders = foldersIn(root);
    this.#root = root;
    this.#start = start;
    this.#started = started;
  }

  get page(): Page {
    return this.#started.page;
  }

  path(name: string): string {
    return join(this.#root, name);
  }

  async quit(): Promise<void> {
    await this.page.getByRole('button', { name: '退出' }).click();
    const code = await this.#started.ended;
    if (code !== 0) throw new Error(`the program ended with ${code}`);
  }

  async restart(): Promise<Page> {
    this.#started = await startIn(this.#root, this.#start);
    return this.page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#started.stop();
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The profile lies where the system keeps caches; every system names that place by another variable. */
function startIn(root: string, start: Start): Promise<Started> {
  const { data, output } = foldersIn(root);
  const caches = join(root, 'caches');
  return start(join(root, 'profile'), {
    JIANBIAO_DATA_DIR: data,
    JIANBIAO_OUTPUT_DIR: output,
    XDG_CACHE_HOME: caches,
    LOCALAPPDATA: caches,
  });
}
