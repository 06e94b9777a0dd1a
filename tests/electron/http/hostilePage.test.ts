import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PHOTO } from './memoryApplication.ts';
import { claimToken, type TestServer, testServer } from './testServer.ts';

/** Names that an attacker owns and lets resolve to this machine: the end of a DNS rebinding. */
const RESOLVER = '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP *.evil.test 127.0.0.1';

let started: TestServer;
let token: string;
let picture: string;
/** A page of somebody else's server on another port of this machine, under its own name or as 127.0.0.1. */
let open: (host: string) => Promise<Page>;

beforeEach(async () => {
  started = await testServer();
  // The worst case: the attacker knows the token and the capability, and still has to come through a browser.
  token = claimToken(started);
  picture = `${started.server.origin}${started.session.pictureUrl(PHOTO, 'screen')}`;
  const port = await foreignServer();
  const browser = await launchChromium([RESOLVER]);
  open = async (host) => {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${port}/`);
    return page;
  };
});

async function foreignServer(): Promise<number> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>evil</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** What fetch gives to the page: the kind of the response and what could be read of it, or the name of its error. */
const fetched = (page: Page, url: string, init: RequestInit = {}): Promise<string> =>
  page.evaluate(
    `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
      async (reply) => reply.type + ' ' + reply.status + ' ' + (await reply.text()), (error) => error.name)`,
  );

/** Whether an element that loads an address ends in load or in error. */
const loaded = (page: Page, name: string, attribute: string, url: string): Promise<string> =>
  page.evaluate(`new Promise((resolve) => {
    const element = document.createElement('${name}');
    element.onload = () => resolve('load');
    element.onerror = () => resolve('error');
    element['${attribute}'] = ${JSON.stringify(url)};
    document.body.append(element);
  })`);

describe.each(['127.0.0.1', 'localhost', 'evil.test'])('a page of another server, as %s', (host) => {
  test('reads nothing and calls nothing', async () => {
    const page = await open(host);
    const { origin } = started.server;
    const state = `${origin}/call/app.state`;
    const authorised = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

    expect(await fetched(page, origin)).toBe('TypeError');
    expect(await fetched(page, `${origin}/assets/app.js`, { credentials: 'include' })).toBe('TypeError');
    expect(await fetched(page, picture)).toBe('TypeError');
    expect(await fetched(page, state, { method: 'POST', body: '{}' })).toBe('TypeError');
    expect(await fetched(page, state, { method: 'POST', body: '{}', headers: authorised })).toBe('TypeError');
    const included = { method: 'POST', body: '{}', headers: authorised, credentials: 'include' } as const;
    expect(await fetched(page, state, included)).toBe('TypeError');
    expect(await fetched(page, `${origin}/events`, { headers: authorised })).toBe('TypeError');
    // Without CORS the request is sent, and its reply is kept from the page.
    for (const url of [origin, state, picture])
      expect(
        await fetched(page, url, { mode: 'no-cors', method: url === state ? 'POST' : 'GET' }),
      ).not.toMatch(/ [^0 ]/u);

    expect(await loaded(page, 'img', 'src', picture)).toBe('error');
    expect(await loaded(page, 'script', 'src', `${origin}/assets/app.js`)).toBe('error');
    expect(started.application.calls).toEqual([]);
    expect(started.server.windows.seen()).toBe(false);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'posts no form of %s',
    async (type) => {
      const page = await open(host);
      await page.evaluate(`{
        const form = document.createElement('form');
        Object.assign(form, { method: 'POST', enctype: '${type}' });
        form.action = '${started.server.origin}/call/app.state';
        form.append(Object.assign(document.createElement('input'), { name: '{"a":"', value: '"}' }));
        document.body.append(form);
        form.submit();
      }`);
      await page.waitForURL('**/call/app.state');
      expect(await page.textContent('body')).toBe('foreign origin');
      expect(started.application.calls).toEqual([]);
    },
  );

  test('does not frame the window, opens it without a hold on it, gets no WebSocket', async () => {
    const page = await open(host);
    const { origin } = started.server;
    await loaded(page, 'iframe', 'src', `${origin}/`);
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${origin}/`);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(`void (window.popup = window.open('${origin}/'))`),
    ]);
    await popup.waitForLoadState();
    expect(await popup.textContent('body')).toBe('foreign site');
    const socket = `new Promise((resolve) => {
      const socket = new WebSocket('${origin.replace('http', 'ws')}/events');
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('error');
    })`;
    expect(await page.evaluate(socket)).toBe('error');
  });
});

describe('DNS rebinding', () => {
  test('a foreign name that resolves to this machine gets neither page nor answer', async () => {
    const page = await open('evil.test');
    const rebound = `http://evil.test:${started.port}`;
    // Now the attacker's page is of one origin with what it asks: nothing but the name tells it apart.
    const reply = await page.goto(`${rebound}/`);
    expect(reply?.status()).toBe(421);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    expect(await fetched(page, `${rebound}/call/app.state`, { method: 'POST', body: '{}', headers })).toBe(
      'basic 421 foreign host',
    );
    expect(await fetched(page, picture.replace('127.0.0.1', 'evil.test'))).toBe('basic 421 foreign host');
    expect(await fetched(page, `${rebound}/events`, { headers })).toBe('basic 421 foreign host');
    expect(started.application.calls).toEqual([]);
  });
});
