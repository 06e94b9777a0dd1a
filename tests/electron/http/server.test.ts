import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { startServer } from '../../../electron/http/server.ts';
import { MAX_UPLOAD_BYTES } from '../../../shared/api/calls/parts.ts';
import { PHOTO } from './memoryApplication.ts';
import { type RawReply, rawRequest, rawText } from './rawRequest.ts';
import { claimToken, type TestServer, testServer } from './testServer.ts';

const JSON_TYPE = 'Content-Type: application/json';

/** A request whose lines are right unless a test says otherwise. */
function get(test: TestServer, path: string, lines: readonly string[] = []): Promise<RawReply> {
  return rawRequest(test.port, [`GET ${path} HTTP/1.1`, `Host: ${test.host}`, 'Connection: close', ...lines]);
}

function post(test: TestServer, path: string, lines: readonly string[], body = '{}'): Promise<RawReply> {
  const head = [`POST ${path} HTTP/1.1`, `Host: ${test.host}`, 'Connection: close', ...lines];
  return rawRequest(test.port, [...head, `Content-Length: ${Buffer.byteLength(body)}`], body);
}

/** A right call, but for what `change` makes of its lines. */
function call(test: TestServer, token: string, change: (lines: string[]) => string[] = (lines) => lines) {
  const lines = [
    'POST /call/app.state HTTP/1.1',
    `Host: ${test.host}`,
    `Authorization: Bearer ${token}`,
    JSON_TYPE,
    'Content-Length: 2',
    'Connection: close',
  ];
  return rawRequest(test.port, change(lines), '{}');
}

const bearer = (token: string) => `Authorization: Bearer ${token}`;

describe('the sixteen checks', () => {
  test('1: only 127.0.0.1 is listened on, and a taken port is an error', async () => {
    const started = await testServer();
    expect((await get(started, '/')).status).toBe(200);
    expect(new URL(started.server.origin).hostname).toBe('127.0.0.1');
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal }) => !internal);
    for (const host of ['127.0.0.2', '::1', ...addresses.map(({ address }) => address)])
      expect(await reach(host, started.port), host).toBe(false);
    const { application, session } = started;
    const again = startServer({
      application,
      session,
      staticFolder: import.meta.dirname,
      port: started.port,
      openWindow: async () => false,
    });
    await expect(again).rejects.toThrow('EADDRINUSE');
  });

  test('2: exactly one Host, the exact one', async () => {
    const started = await testServer();
    const token = claimToken(started);
    const withHost = (...hosts: string[]) =>
      call(started, token, (lines) => [...lines.filter((line) => !line.startsWith('Host')), ...hosts]);
    const { host, port } = started;
    expect((await withHost(`Host: ${host}`)).status).toBe(200);
    expect((await withHost(`Host: evil.test:${port}`)).status).toBe(421);
    expect((await withHost(`Host: localhost:${port}`)).status).toBe(421);
    expect((await withHost(`Host: 0.0.0.0:${port}`)).status).toBe(421);
    expect((await withHost('Host: 127.0.0.1')).status).toBe(421);
    expect((await withHost(`Host: ${host}`, `Host: ${host}`)).status).toBe(421);
    expect((await withHost(`Host: ${host}`, 'Host: evil.test')).status).toBe(421);
    expect((await withHost()).status).toBe(421);
    expect((await rawRequest(port, ['GET / HTTP/1.0'])).status).toBe(421);
    expect(started.application.calls).toHaveLength(1);
  });

  test('3: no Origin but our own', async () => {
    const started = await testServer();
    const token = claimToken(started);
    const withOrigin = (origin: string) => call(started, token, (lines) => [...lines, `Origin: ${origin}`]);
    expect((await withOrigin(started.server.origin)).status).toBe(200);
    expect((await withOrigin('https://evil.test')).status).toBe(403);
    expect((await withOrigin('null')).status).toBe(403);
    expect((await withOrigin('http://127.0.0.1:1')).status).toBe(403);
    expect((await withOrigin(`https://${started.host}`)).status).toBe(403);
    expect(started.application.calls).toHaveLength(1);
  });

  test('4: no other site, not even for the first page', async () => {
    const started = await testServer();
    const fromSite = (site: string) =>
      get(started, '/', [`Sec-Fetch-Site: ${site}`, 'Sec-Fetch-Mode: navigate']);
    expect((await fromSite('none')).status).toBe(200);
    expect((await fromSite('same-origin')).status).toBe(200);
    expect((await fromSite('same-site')).status).toBe(403);
    expect((await fromSite('cross-site')).status).toBe(403);
  });

  test('5: the token in Authorization and nowhere else', async () => {
    const started = await testServer();
    const token = claimToken(started);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const withLine = (...given: string[]) =>
      call(started, token, (lines) => [
        ...lines.filter((line) => !line.startsWith('Authorization')),
        ...given,
      ]);
    expect((await withLine(bearer(token))).status).toBe(200);
    expect((await withLine()).status).toBe(401);
    expect((await withLine(bearer('a'.repeat(43)))).status).toBe(401);
    expect((await withLine(`Authorization: ${token}`)).status).toBe(401);
    expect((await withLine(bearer(token.slice(0, -1)))).status).toBe(401);
    expect((await withLine(`Cookie: token=${token}`)).status).toBe(401);
    expect((await get(started, `/events?token=${token}`)).status).toBe(400);
    expect((await get(started, '/events')).status).toBe(401);
    expect(started.application.calls).toHaveLength(1);
  });

  test('6: the launch code is good for one claim', async () => {
    const started = await testServer();
    const claim = (code: unknown) => post(started, '/claim', [JSON_TYPE], JSON.stringify({ code }));
    const { launchCode } = started.session;
    expect(new URL(started.server.address).hash).toBe(`#${launchCode}`);
    expect((await claim('a'.repeat(43))).status).toBe(401);
    expect((await claim(7)).status).toBe(401);
    expect((await post(started, '/claim', [JSON_TYPE], 'null')).status).toBe(401);
    expect((await post(started, '/claim', [JSON_TYPE], `{"code":"${'a'.repeat(300)}"}`)).status).toBe(413);
    expect((await get(started, '/claim')).status).toBe(405);
    expect((await post(started, '/claim', [], JSON.stringify({ code: launchCode }))).status).toBe(415);
    const first = await claim(launchCode);
    expect(first.status).toBe(200);
    expect((await call(started, JSON.parse(first.body).token)).status).toBe(200);
    expect(await claim(launchCode)).toMatchObject({ status: 401, body: 'launch code' });
  });

  test('7: calls are POST of application/json', async () => {
    const started = await testServer();
    const authorised = bearer(claimToken(started));
    const path = '/call/app.state';
    expect((await get(started, path, [authorised, JSON_TYPE])).status).toBe(405);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
    ])
      expect((await post(started, path, [authorised, `Content-Type: ${type}`])).status, type).toBe(415);
    expect((await post(started, path, [authorised])).status).toBe(415);
    expect((await post(started, '/', [authorised, JSON_TYPE])).status).toBe(405);
    const put = await call(started, 'x', ([, ...lines]) => [`PUT ${path} HTTP/1.1`, ...lines]);
    expect(put.status).toBe(405);
    expect(started.application.calls).toEqual([]);
  });

  test.each(['nonsense', '__proto__', 'constructor', 'toString', 'app.state/more', 'APP.STATE'])(
    '8: there is no call %s',
    async (name) => {
      const started = await testServer();
      const reply = await post(started, `/call/${name}`, [bearer(claimToken(started)), JSON_TYPE]);
      expect(reply.status).toBe(404);
      expect(JSON.parse(reply.body)).toEqual({ ok: false, error: { code: 'callUnknown', details: {} } });
      expect(started.application.calls).toEqual([]);
    },
  );

  test('9: no preflight is granted, no reply has a CORS header', async () => {
    const started = await testServer();
    const preflight = await call(started, claimToken(started), ([, ...lines]) => [
      'OPTIONS /call/app.state HTTP/1.1',
      ...lines,
      'Access-Control-Request-Method: POST',
    ]);
    expect(preflight.status).toBe(403);
    const replies = [preflight, await get(started, '/'), await get(started, '/none')];
    for (const { headers } of replies)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('10: no WebSocket, no tunnel', async () => {
    const started = await testServer();
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = `Sec-WebSocket-Key: ${btoa('0123456789abcdef')}`;
    const socket = await rawRequest(started.port, [
      'GET /events HTTP/1.1',
      `Host: ${started.host}`,
      ...upgrade,
      key,
    ]);
    expect(socket).toMatchObject({ status: 0, body: '' });
    const tunnel = await rawRequest(started.port, ['CONNECT evil.test:80 HTTP/1.1', 'Host: evil.test:80']);
    expect(tunnel).toMatchObject({ status: 0, body: '' });
  });

  test('11: every reply has the security headers', async () => {
    const started = await testServer();
    const token = claimToken(started);
    const replies = [
      await get(started, '/'),
      await get(started, '/assets/app.js'),
      await get(started, '/none'),
      await get(started, started.session.pictureUrl(PHOTO, 'screen')),
      await call(started, token),
      await call(started, 'wrong'),
      await get(started, '/', ['Origin: null']),
    ];
    for (const { headers } of replies) {
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; " +
          "font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
          "form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('set-cookie')).toBe(false);
    }
  });

  test.each([
    ['/../secret.html', 404],
    ['/assets/../../secret.html', 404],
    ['/%2e%2e/secret.html', 400],
    ['/..%2fsecret.html', 400],
    ['/..\\secret.html', 400],
    ['/../../../../etc/passwd', 404],
    ['//evil.test/', 400],
    ['/#/', 400],
    ['/index.html?x', 400],
    ['/index.html%00', 400],
    ['/.', 404],
    ['/assets', 404],
    ['/assets/', 400],
    ['/assets/app.js.map', 404],
    ['http://evil.test/', 400],
    ['*', 400],
  ])('12: the address %s leads nowhere (%i)', async (path, status) => {
    const started = await testServer();
    const reply = await get(started, path);
    expect(reply.status).toBe(status);
    expect(reply.body).not.toContain('outside');
  });

  test('13: limits of header, body and time', async () => {
    const started = await testServer({ timeLimits: { headersMs: 300, requestMs: 600 } });
    const authorised = bearer(claimToken(started));
    expect((await get(started, '/', [`X: ${'x'.repeat(20_000)}`])).status).toBe(431);
    const tooLarge = { ok: false, error: { code: 'callTooLarge', details: {} } };
    const large = await post(started, '/call/forms.save', [authorised, JSON_TYPE], ' '.repeat(2_200_000));
    expect(large.status).toBe(413);
    expect(JSON.parse(large.body)).toEqual(tooLarge);
    expect((await rawText(started.port, 'GET / HTTP/1.1\r\nHost')).status).toBe(408);
    const lines = ['POST /call/app.state HTTP/1.1', `Host: ${started.host}`, authorised, JSON_TYPE];
    const head = [...lines, 'Content-Length: 10', '', '{'].join('\r\n');
    expect((await rawText(started.port, head)).status).toBe(408);
    expect(started.application.calls).toEqual([]);
  });

  test('13: a body without a length is measured as it comes; a photo may be larger', async () => {
    const started = await testServer();
    const token = claimToken(started);
    const stream = (bytes: number) => new Blob([`"${'a'.repeat(bytes)}"`]).stream();
    const send = (name: string, bytes: number) =>
      fetch(`${started.server.origin}/call/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: stream(bytes),
        duplex: 'half',
      });
    expect((await send('forms.save', 2_200_000)).status).toBe(413);
    expect((await send('photos.prepare', 2_200_000)).status).toBe(200);
    // Not answered here, but heard.
    for (const name of ['scans.add', 'word.read']) expect((await send(name, 2_200_000)).status).toBe(400);
    expect((await send('photos.prepare', Math.ceil(MAX_UPLOAD_BYTES / 3) * 4)).status).toBe(200);
    expect((await send('photos.prepare', Math.ceil(MAX_UPLOAD_BYTES / 3) * 4 + 100_000)).status).toBe(413);
    expect(started.application.calls).toEqual(['photos.prepare', 'scans.add', 'word.read', 'photos.prepare']);
  });

  test('13: no more connections than a few windows need', async () => {
    const started = await testServer();
    const sockets = Array.from({ length: 80 }, () => connect(started.port, '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined);
    await vi.waitFor(() =>
      expect(sockets.filter((socket) => socket.readyState === 'closed')).toHaveLength(16),
    );
    for (const socket of sockets) socket.destroy();
  });

  test('14: what a call names as a path is the application’s to judge; the door opens no file by it', async () => {
    const started = await testServer();
    const body = '{"path":"/etc/passwd"}';
    const reply = await post(started, '/call/app.state', [bearer(claimToken(started)), JSON_TYPE], body);
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { request: { path: '/etc/passwd' } } });
    expect((await get(started, '/etc/passwd')).status).toBe(404);
  });

  test('16: nothing is logged, and no reply tells a secret or a stack', async () => {
    const logged = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const started = await testServer();
    const { launchCode } = started.session;
    const token = claimToken(started);
    const replies = [
      await get(started, '/'),
      await call(started, 'wrong'),
      await call(started, token),
      await post(started, '/call/forms.list', [bearer(token), JSON_TYPE]),
    ];
    expect(replies.at(-1)).toMatchObject({
      status: 500,
      body: JSON.stringify({ ok: false, error: { code: 'internal', details: {} } }),
    });
    for (const { body } of replies) expect(body.includes(token) || body.includes(launchCode)).toBe(false);
    for (const spy of logged) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('a window for a second start', () => {
  const ask = (test: TestServer, secret: string, lines: readonly string[] = [JSON_TYPE]) =>
    post(test, '/window', [bearer(secret), ...lines]);

  test('is opened at an address with a launch code of its own, each good for one claim', async () => {
    const started = await testServer();
    const { session, server, opened } = started;
    for (const _ of [1, 2])
      expect(await ask(started, session.windowSecret)).toMatchObject({
        status: 200,
        body: '{"opened":true}',
      });
    const codes = opened.map((address) => address.replace(`${server.origin}/#`, ''));
    expect(new Set([...codes, session.launchCode]).size).toBe(3);
    for (const code of codes.toReversed()) {
      expect(session.admits(`Bearer ${session.claim(code)}`)).toBe(true);
      expect(session.claim(code)).toBeUndefined();
    }
    expect(session.claim(session.launchCode)).toBeDefined();
  });

  test('needs the secret, which opens nothing else, and passes every check of a request', async () => {
    const started = await testServer();
    const { session, opened } = started;
    const token = claimToken(started);
    for (const wrong of ['', 'a'.repeat(43), token, session.launchCode])
      expect((await ask(started, wrong)).status).toBe(401);
    expect((await post(started, '/window', [JSON_TYPE])).status).toBe(401);
    expect((await ask(started, session.windowSecret, [])).status).toBe(415);
    expect((await ask(started, session.windowSecret, ['Content-Type: text/plain'])).status).toBe(415);
    expect((await get(started, '/window', [bearer(session.windowSecret), JSON_TYPE])).status).toBe(405);
    for (const line of ['Origin: https://evil.test', 'Origin: null', 'Sec-Fetch-Site: cross-site'])
      expect((await ask(started, session.windowSecret, [JSON_TYPE, line])).status).toBe(403);
    const foreign = ['POST /window HTTP/1.1', 'Host: evil.test', bearer(session.windowSecret), JSON_TYPE];
    expect((await rawRequest(started.port, [...foreign, 'Connection: close'])).status).toBe(421);
    expect((await call(started, session.windowSecret)).status).toBe(401);
    expect((await get(started, '/events', [bearer(session.windowSecret)])).status).toBe(401);
    expect(session.claim(session.windowSecret)).toBeUndefined();
    expect(opened).toEqual([]);
  });
});

describe('answers', () => {
  test('a failure that the application expects is an answer', async () => {
    const started = await testServer();
    const reply = await post(started, '/call/forms.open', [bearer(claimToken(started)), JSON_TYPE]);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ ok: false, error: { code: 'formMissing', details: {} } });
  });

  test.each(['', '{', '\u0000', 'undefined'])('a body that is not JSON is callInvalid: %j', async (body) => {
    const started = await testServer();
    const reply = await post(started, '/call/app.state', [bearer(claimToken(started)), JSON_TYPE], body);
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ error: { code: 'callInvalid' } });
    expect(started.application.calls).toEqual([]);
  });

  test('a body that is not UTF-8 is callInvalid', async () => {
    const started = await testServer();
    const reply = await fetch(`${started.server.origin}/call/app.state`, {
      method: 'POST',
      headers: { authorization: `Bearer ${claimToken(started)}`, 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xb1, 0xed, 0x22]),
    });
    expect(reply.status).toBe(400);
  });

  test('a shape that the application refuses has status 400', async () => {
    const started = await testServer();
    const reply = await post(started, '/call/forms.create', [bearer(claimToken(started)), JSON_TYPE]);
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ error: { code: 'callInvalid' } });
  });

  test('the page, its script and their types', async () => {
    const started = await testServer();
    const page = await get(started, '/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('荐表通');
    const script = await get(started, '/assets/app.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });
});

describe('pictures', () => {
  test('are shown at their address without a token', async () => {
    const started = await testServer();
    const reply = await get(started, started.session.pictureUrl(PHOTO, 'screen'));
    expect(reply).toMatchObject({ status: 200, body: 'JPEG' });
    expect(reply.headers.get('content-type')).toBe('image/jpeg');
  });

  test('need the capability, which opens nothing else', async () => {
    const started = await testServer();
    const [, , capability = ''] = started.session.pictureUrl(PHOTO, 'screen').split('/');
    const token = claimToken(started);
    expect((await get(started, `/picture/${'a'.repeat(43)}/${PHOTO}/screen`)).status).toBe(401);
    expect((await get(started, `/picture/${token}/${PHOTO}/screen`)).status).toBe(401);
    expect((await get(started, `/picture/${PHOTO}/screen`)).status).toBe(401);
    expect((await get(started, '/picture')).status).toBe(401);
    expect((await call(started, capability)).status).toBe(401);
  });

  test.each([
    `${PHOTO}/thumbnail`,
    `${PHOTO}/original`,
    `${PHOTO.toUpperCase()}/screen`,
    `${PHOTO}/screen/more`,
    '../screen',
    '',
  ])('there is none at …/%s', async (rest) => {
    const started = await testServer();
    const [, , capability] = started.session.pictureUrl(PHOTO, 'screen').split('/');
    expect((await get(started, `/picture/${capability}/${rest}`.replace(/\/$/u, ''))).status).toBe(404);
  });
});

describe('events', () => {
  test('every window hears of progress, and counts as open until its stream ends', async () => {
    const started = await testServer();
    const headers = { authorization: `Bearer ${claimToken(started)}` };
    const { windows, origin } = started.server;
    expect([windows.count(), windows.seen()]).toEqual([0, false]);
    const first = new AbortController();
    const streams = await Promise.all([
      fetch(`${origin}/events`, { headers, signal: first.signal }),
      fetch(`${origin}/events`, { headers }),
    ]);
    expect(windows.count()).toBe(2);
    const progress = { job: 'j', done: 1, total: 2 };
    started.application.tell(progress);
    for (const stream of streams) expect(await firstEvent(stream)).toEqual({ progress });
    first.abort();
    await vi.waitFor(() => expect(windows.count()).toBe(1));
    expect(windows.seen()).toBe(true);
  });
});

describe('the end', () => {
  test('a running call is answered, nothing new is taken', async () => {
    const started = await testServer();
    const late = post(started, '/call/forms.export', [bearer(claimToken(started)), JSON_TYPE]);
    await vi.waitFor(() => expect(started.application.calls).toEqual(['forms.export']));
    const closed = started.server.close();
    await expect(get(started, '/')).rejects.toThrow('ECONNREFUSED');
    started.application.finishExports();
    expect(await late).toMatchObject({ status: 200 });
    await closed;
  });

  test('a connection that was opened before brings no call any more', async () => {
    const started = await testServer();
    const token = claimToken(started);
    const early = connect(started.port, '127.0.0.1');
    await once(early, 'connect');
    const late = post(started, '/call/forms.export', [bearer(token), JSON_TYPE]);
    await vi.waitFor(() => expect(started.application.calls).toEqual(['forms.export']));
    const closed = started.server.close();
    early.write(`GET / HTTP/1.1\r\nHost: ${started.host}\r\n\r\n`);
    const [reply] = await once(early.setEncoding('utf8'), 'data');
    expect(reply).toContain('503');
    started.application.finishExports();
    await Promise.all([late, closed]);
  });

  test('streams and connections kept for later do not hold it up', async () => {
    const started = await testServer();
    const headers = { authorization: `Bearer ${claimToken(started)}` };
    const stream = await fetch(`${started.server.origin}/events`, { headers });
    await (await fetch(started.server.origin)).text();
    const ended = stream.text();
    const finished = started.server.close().then(() => 'closed');
    expect(await Promise.race([finished, delay(2_000)])).toBe('closed');
    expect(await ended).toBe('\n');
  });
});

/** The first event of a stream, which stays open. */
async function firstEvent(stream: Response): Promise<unknown> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.trim() === '') text += (await reader?.read())?.value ?? '';
  return JSON.parse(text);
}

/** Whether anything answers at an address. */
function reach(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 }, () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('timeout', () => resolve(false));
    socket.on('close', () => socket.destroy());
  });
}
