import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { chooseDriver } from '../../../electron/database/open.ts';
import { lockFolder } from '../../../electron/store/lock.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { CHROMIUM } from '../http/chromium.ts';
import { writeRenderer } from '../http/testServer.ts';

const PROGRAM = join(import.meta.dirname, 'doorProcess.ts');
const ADDRESS = /^荐表通已启动：(http:\/\/127\.0\.0\.1:\d+\/#([\w-]{43}))$/mu;

/** How long a process may take to start on a busy machine (ms): that it is quick is not proven here. */
const PATIENCE_MS = 20_000;

interface Door {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

interface DoorOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function startDoor({ args = [], env = {} }: DoorOptions = {}): Promise<Door> {
  const folder = await temporaryFolder();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...inherited, STATIC_FOLDER: await writeRenderer(folder), XDG_CACHE_HOME: folder, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, out: () => texts.out, err: () => texts.err, ended };
}

/** Waits for the address and takes the token, as the window does. */
async function claim(
  door: Door,
): Promise<{ readonly origin: string; readonly headers: Record<string, string> }> {
  const [, address = '', code] = await vi.waitFor(
    () => ADDRESS.exec(door.out()) ?? expect.fail('no address'),
    PATIENCE_MS,
  );
  const { origin } = new URL(address);
  const type = { 'content-type': 'application/json' };
  const reply = await fetch(`${origin}/claim`, {
    method: 'POST',
    headers: type,
    body: JSON.stringify({ code }),
  });
  const { token } = (await reply.json()) as { token: string };
  return { origin, headers: { ...type, authorization: `Bearer ${token}` } };
}

/** A program that stands for a browser: it notes its arguments and process id, and waits. */
async function fakeBrowser(
  command = 'exec sleep 60',
): Promise<{ path: string; notes: () => Promise<string> }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'browser');
  await writeFile(path, `#!/bin/sh\necho $$ "$@" > '${folder}/notes'\n${command}\n`, { mode: 0o755 });
  return { path, notes: () => vi.waitFor(() => readFile(join(folder, 'notes'), 'utf8'), PATIENCE_MS) };
}

const processOf = (notes: string) => Number(notes.split(' ')[0]);

describe('the browser door', () => {
  test('without a display serves, prints one address, and stays', async () => {
    const door = await startDoor();
    const { origin, headers } = await claim(door);
    await vi.waitFor(() => expect(door.out()).toContain('没有图形界面'), PATIENCE_MS);
    expect(door.out().match(/http/gu)).toHaveLength(1);
    expect(door.out()).not.toContain(headers.authorization?.slice('Bearer '.length));
    await delay(2_500);
    expect((await fetch(`${origin}/call/app.state`, { method: 'POST', headers, body: '{}' })).status).toBe(
      200,
    );
  });

  test.each([
    [{ args: ['--no-open'], env: { DISPLAY: ':0' } }, '请在这台电脑的浏览器中打开'],
    [{ env: { DISPLAY: ':0' } }, '没有找到能打开窗口的浏览器'],
    [{ env: { DISPLAY: ':0', BROWSER: '/nowhere/browser' } }, '没有找到能打开窗口的浏览器'],
  ])('says why there is no window: %j', async (options, sentence) => {
    const door = await startDoor(options);
    await vi.waitFor(() => expect(door.out()).toContain(sentence), PATIENCE_MS);
  });

  test.each([
    [{ env: { REFUSE: 'jianbiao.db' } }, '已损坏'],
    [{ args: ['--wrong'] }, '--data-dir'],
    [{ args: ['--port', 'x'] }, '--port'],
    [{ args: ['file'] }, '命令写得不对'],
    [{ args: ['--port', '1'], env: { STATIC_FOLDER: '/nowhere' } }, '意外的错误'],
  ])('refuses with a sentence: %j', async (options, sentence) => {
    const door = await startDoor(options);
    expect(await door.ended).toBe(1);
    expect(door.err()).toContain(sentence);
    expect(door.err()).not.toMatch(/\bat /u);
    expect(door.out()).not.toContain('http');
  });
});

describe('a refusal at the start', () => {
  test('is shown in a window, in large type, and ends with 1', async () => {
    const browser = await fakeBrowser(
      `exec '${CHROMIUM}' --headless=new --no-sandbox --dump-dom "\${1#--app=}" > "$0.dom" 2>&1`,
    );
    const file = 'D:\\<b id="x">&数据</b>\\jianbiao.db';
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path, REFUSE: file } });
    expect(await door.ended).toBe(1);
    expect(door.err()).toContain('已损坏');
    await vi.waitFor(
      async () => expect(await browser.notes()).toMatch(/--app=file:\/\/\/\S+\/refusal\.html /u),
      PATIENCE_MS,
    );
    const dom = await vi.waitFor(async () => {
      const text = await readFile(`${browser.path}.dom`, 'utf8');
      return text.includes('</html>') ? text : expect.fail('not yet');
    }, PATIENCE_MS);
    expect(dom).toContain(
      '<p class="first" role="alert">数据文件 D:\\&lt;b id="x"&gt;&amp;数据&lt;/b&gt;\\jianbiao.db',
    );
    expect(dom).toContain('<p class="then">请先把数据文件夹整个复制一份');
  });

  test.each([
    { args: ['--no-open'], env: { DISPLAY: ':0' } },
    { args: ['--wrong'], env: { DISPLAY: ':0' } },
    { args: [], env: { DISPLAY: '' } },
  ])('gets no window where none is wanted or can be: %j', async ({ args, env }) => {
    const browser = await fakeBrowser('exit 0');
    const door = await startDoor({ args, env: { ...env, BROWSER: browser.path, REFUSE: 'jianbiao.db' } });
    expect(await door.ended).toBe(1);
    expect(existsSync(join(browser.path, '..', 'notes'))).toBe(false);
  });
});

describe('a second start', () => {
  /** A data folder that a running door holds, and its browser. */
  async function running() {
    const data = await temporaryFolder();
    const browser = await fakeBrowser();
    const env = { DISPLAY: ':0', BROWSER: browser.path, DATA_FOLDER: data };
    const first = await startDoor({ env });
    const claimed = await claim(first);
    const opened = processOf(await browser.notes());
    return { first, env, browser, opened, note: join(data, 'running.json'), ...claimed };
  }

  test('has the running program show one more window, which claims by a code of its own', async () => {
    const { first, env, browser, opened, note, origin } = await running();
    expect(statSync(note).mode & 0o777).toBe(0o600);
    const second = await startDoor({ env });
    expect(await second.ended).toBe(0);
    expect(second.out()).toBe('荐表通已经打开，已经显示它的窗口。\n');
    const notes = await vi.waitFor(async () => {
      const text = await browser.notes();
      return processOf(text) === opened ? expect.fail('not yet') : text;
    }, PATIENCE_MS);
    const code = /--app=\S+\/#([\w-]{43}) /u.exec(notes)?.[1];
    expect(ADDRESS.exec(first.out())?.[2]).not.toBe(code);
    const body = JSON.stringify({ code });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${origin}/claim`, { method: 'POST', headers, body })).status).toBe(200);
    // The program ends with the last of both windows.
    process.kill(opened);
    await delay(3_000);
    expect(first.child.exitCode).toBeNull();
    process.kill(processOf(notes));
    expect(await first.ended).toBe(0);
    expect(existsSync(note)).toBe(false);
  });

  test('by a note that does not hold is refused; the lock decides', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
    const wrongs = [
      (right: object) => ({ ...right, secret: 'a'.repeat(43) }),
      (right: object) => ({ ...right, pid: ended }),
      (right: object) => ({ ...right, more: 1 }),
      () => 'x',
    ];
    // Each waits for seconds before it gives up: they do so beside each other.
    const refused = wrongs.map(async (wrong) => {
      const { first, env, note, opened } = await running();
      const written = JSON.stringify(wrong(JSON.parse(await readFile(note, 'utf8'))));
      await writeFile(note, written);
      const second = await startDoor({ env });
      expect(await second.ended, written).toBe(1);
      expect(second.err()).toContain('荐表通已经打开');
      expect(first.child.exitCode).toBeNull();
      process.kill(opened);
    });
    await Promise.all(refused);
  });

  test('is told by whoever took the port of a program that was killed: nothing', async () => {
    const data = await temporaryFolder();
    const asked: (string | undefined)[] = [];
    const stranger = createServer((request, response) => {
      asked.push(request.url);
      response.end('<html>');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void stranger.close());
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    const note = { port, pid: process.pid, secret: 'a'.repeat(43) };
    await writeFile(join(data, 'running.json'), JSON.stringify(note));
    const lock = lockFolder(data, await chooseDriver());
    if (!lock.ok) throw new Error(lock.error.code);
    const env = { DATA_FOLDER: data };
    const refused = await startDoor({ env });
    expect(await refused.ended).toBe(1);
    expect(asked[0]).toBe('/window');
    lock.value.release();
    // With the folder free again the program starts, whatever the note says.
    await claim(await startDoor({ env }));
  });

  test('while the first one ends waits, and starts itself', async () => {
    const data = await temporaryFolder();
    const lock = lockFolder(data, await chooseDriver());
    if (!lock.ok) throw new Error(lock.error.code);
    const second = await startDoor({ env: { DATA_FOLDER: data } });
    await delay(1_000);
    expect(second.child.exitCode).toBeNull();
    expect(second.out()).toBe('');
    lock.value.release();
    await claim(second);
  });

  test('that only serves is refused without asking', async () => {
    const { env, opened } = await running();
    const second = await startDoor({ args: ['--no-open'], env });
    expect(await second.ended).toBe(1);
    process.kill(opened);
  });
});

describe('the end', () => {
  test('退出 is answered, then the application is closed and the process ends with its window', async () => {
    const browser = await fakeBrowser();
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path } });
    const { origin, headers } = await claim(door);
    const notes = await browser.notes();
    const events = await fetch(`${origin}/events`, { headers });
    const quit = await fetch(`${origin}/call/app.quit`, { method: 'POST', headers, body: '{}' });
    expect(await quit.json()).toEqual({ ok: true, value: {} });
    expect(await events.text()).toBe('\n');
    expect(await door.ended).toBe(0);
    expect(door.out()).toMatch(/closed\n$/u);
    await vi.waitFor(() => expect(() => process.kill(processOf(notes), 0)).toThrow('ESRCH'), PATIENCE_MS);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it cleanly, with windows open',
    async (signal) => {
      const door = await startDoor();
      const { origin, headers } = await claim(door);
      const events = await fetch(`${origin}/events`, { headers });
      // A connection that a browser opens in advance and never uses.
      connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => undefined);
      door.child.kill(signal);
      expect(await events.text()).toBe('\n');
      expect(await door.ended).toBe(0);
      expect(door.out()).toMatch(/closed\n$/u);
    },
  );

  test('15: with the process of the window, after the grace', async () => {
    const browser = await fakeBrowser();
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path } });
    const { origin, headers } = await claim(door);
    const notes = await browser.notes();
    expect(notes).toContain(`--app=${origin}/#`);
    const window = new AbortController();
    await fetch(`${origin}/events`, { headers, signal: window.signal });
    process.kill(processOf(notes));
    window.abort();
    // A reload, or a browser that handed over, comes back within the grace.
    await delay(500);
    const again = new AbortController();
    await fetch(`${origin}/events`, { headers, signal: again.signal });
    await delay(2_000);
    expect(door.child.exitCode).toBeNull();
    again.abort();
    expect(await door.ended).toBe(0);
    expect(door.out()).toMatch(/closed\n$/u);
  });

  test('not while the process of the window lives, however idle', async () => {
    const browser = await fakeBrowser();
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path } });
    await claim(door);
    await delay(3_000);
    expect(door.child.exitCode).toBeNull();
    process.kill(processOf(await browser.notes()));
  });

  test('with a browser that ends without ever showing a window', async () => {
    const browser = await fakeBrowser('exit 1');
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path } });
    expect(await door.ended).toBe(0);
  });

  test('a real Chromium opens the page, claims, and its end ends the program', async () => {
    const browser = await fakeBrowser(`exec '${CHROMIUM}' --headless=new "$@" > /dev/null 2>&1`);
    const door = await startDoor({ env: { DISPLAY: ':0', BROWSER: browser.path } });
    const [, address = '', code] = await vi.waitFor(
      () => ADDRESS.exec(door.out()) ?? expect.fail(),
      PATIENCE_MS,
    );
    const body = JSON.stringify({ code });
    const headers = { 'content-type': 'application/json' };
    await delay(5_000);
    const claimed = await fetch(`${new URL(address).origin}/claim`, { method: 'POST', headers, body });
    expect(claimed.status).toBe(401);
    expect(door.child.exitCode).toBeNull();
    process.kill(processOf(await browser.notes()));
    expect(await door.ended).toBe(0);
  });
});
