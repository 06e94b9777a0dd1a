import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../helpers/folders.ts';
import { CHROMIUM } from '../http/chromium.ts';
import { writeRenderer } from '../http/testServer.ts';

const PROGRAM = join(import.meta.dirname, 'doorProcess.ts');
const ADDRESS = /^荐表通已启动：(http:\/\/127\.0\.0\.1:\d+\/#([\w-]{43}))$/mu;

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
    5_000,
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
  return { path, notes: () => vi.waitFor(() => readFile(join(folder, 'notes'), 'utf8'), 5_000) };
}

const processOf = (notes: string) => Number(notes.split(' ')[0]);

describe('the browser door', () => {
  test('without a display serves, prints one address, and stays', async () => {
    const door = await startDoor();
    const { origin, headers } = await claim(door);
    await vi.waitFor(() => expect(door.out()).toContain('没有图形界面'));
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
    await vi.waitFor(() => expect(door.out()).toContain(sentence), 5_000);
  });

  test.each([
    [{ env: { REFUSE: '1' } }, '荐表通已经打开'],
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
    await vi.waitFor(() => expect(() => process.kill(processOf(notes), 0)).toThrow('ESRCH'), 5_000);
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
    const [, address = '', code] = await vi.waitFor(() => ADDRESS.exec(door.out()) ?? expect.fail(), 5_000);
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
