import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PHOTO } from './memoryApplication.ts';
import { type TestServer, testServer } from './testServer.ts';

const opened = (page: Page) => vi.waitFor(async () => expect(await page.title()).toBe('ready'), 10_000);

async function openWindow(): Promise<{ readonly started: TestServer; readonly page: Page }> {
  const started = await testServer();
  const browser = await launchChromium();
  const page = await (await browser.newContext()).newPage();
  await page.goto(started.server.address);
  await opened(page);
  return { started, page };
}

/** Makes the page call as its own scripts do. */
const call = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`window.call(${JSON.stringify(name)})`);

describe('the window in Chromium', () => {
  test('claims, calls, and leaves neither code nor cookie behind', async () => {
    const { started, page } = await openWindow();
    expect(page.url()).toBe(`${started.server.origin}/`);
    expect(await page.context().cookies()).toEqual([]);
    expect(await call(page, 'app.state')).toEqual({ ok: true, value: { request: {} } });
    expect(await call(page, 'nonsense')).toMatchObject({ error: { code: 'callUnknown' } });
    expect(await page.evaluate('isSecureContext && crossOriginIsolated')).toBe(true);
  });

  test('a reload keeps the session', async () => {
    const { started, page } = await openWindow();
    await page.reload();
    await opened(page);
    await vi.waitFor(() => expect(started.server.windows.count()).toBe(1));
  });

  test('a second window by the same address is refused', async () => {
    const { started, page } = await openWindow();
    const other = await page.context().newPage();
    await other.goto(started.server.address);
    await vi.waitFor(async () => expect(await other.title()).toBe('refused'), 10_000);
    const claim = `fetch('/claim', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: '{"code":"${started.session.launchCode}"}' }).then((reply) => reply.status)`;
    expect(await other.evaluate(claim)).toBe(401);
    expect(started.server.windows.count()).toBe(1);
  });

  test('a second window opened by the first one shares the session', async () => {
    const { started, page } = await openWindow();
    const [other] = await Promise.all([page.waitForEvent('popup'), page.evaluate("void window.open('/')")]);
    await opened(other);
    expect(started.server.windows.count()).toBe(2);
    started.application.tell({ job: 'j', done: 1, total: 2 });
    const line = '{"progress":{"job":"j","done":1,"total":2}}';
    for (const window of [page, other])
      await vi.waitFor(async () => expect(await window.evaluate('window.eventLines')).toContain(line));
    await other.close();
    await vi.waitFor(() => expect(started.server.windows.count()).toBe(1));
  });

  test('shows pictures by their addresses', async () => {
    const { started, page } = await openWindow();
    const status = (url: string) => page.evaluate(`fetch('${url}').then((reply) => reply.status)`);
    expect(await status(started.session.pictureUrl(PHOTO, 'screen'))).toBe(200);
    expect(await status(`/picture/${'a'.repeat(43)}/${PHOTO}/screen`)).toBe(401);
  });

  test('runs no script but its own', async () => {
    const { page } = await openWindow();
    await page.evaluate(`{
      const inline = document.createElement('script');
      inline.textContent = 'window.inline = true';
      document.body.append(inline);
      document.body.insertAdjacentHTML('beforeend', '<img src="/none" onerror="window.handler = true">');
    }`);
    // What evaluate runs is exempt from the policy; a timer is not.
    const evaluated = await page.evaluate(
      "new Promise((resolve) => setTimeout(() => { try { resolve(eval('1')) } catch { resolve('refused') } }))",
    );
    expect(evaluated).toBe('refused');
    expect(await page.evaluate('[window.inline, window.handler]')).toEqual([undefined, undefined]);
  });

  test('what is too large is answered, not cut off', async () => {
    const { page } = await openWindow();
    const large = `window.call('forms.save', { text: 'a'.repeat(5_000_000) })`;
    expect(await page.evaluate(large)).toMatchObject({ error: { code: 'callTooLarge' } });
  });
});
