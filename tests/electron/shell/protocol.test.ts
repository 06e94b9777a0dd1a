import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { staticFilesOf } from '../../../electron/http/staticFiles.ts';
import { START } from '../../../electron/shell/address.ts';
import { protocolHandler } from '../../../electron/shell/protocol.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { memoryApplication, PHOTO, PICTURE_BYTES } from '../http/memoryApplication.ts';
import { writeRenderer } from '../http/testServer.ts';

async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const files = await staticFilesOf(await writeRenderer(await temporaryFolder()));
  const handle = protocolHandler({ files, picture: memoryApplication().picture });
  return handle(new Request(address, init));
}

describe('the scheme of the window', () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['assets/app.js', 'text/javascript; charset=utf-8'],
    [`picture/${PHOTO}/screen`, 'image/jpeg'],
    [`picture/${PHOTO}/screen/r1c0-0-5000-5000`, 'image/jpeg'],
  ])('serves /%s under its type and the headers of every reply', async (path, type) => {
    const { status, headers } = await ask(START + path);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/u),
    });
  });

  test('gives a picture as it is', async () => {
    const reply = await ask(`${START}picture/${PHOTO}/screen`);
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(PICTURE_BYTES);
  });

  test.each([
    '../secret.html',
    '%2e%2e/secret.html',
    '..%2fsecret.html',
    '..%5csecret.html',
    'assets/app.js.map',
    'assets',
    'picture/',
    `picture/${PHOTO}`,
    `picture/${PHOTO}/original`,
    `picture/${PHOTO}/screen/more`,
    `picture/${PHOTO}/screen/`,
    `picture/${PHOTO}/screen/r9`,
    `picture/${PHOTO}/screen/r1/more`,
    `picture/${'cd'.repeat(32)}/screen`,
    `picture/..%2f..%2f${PHOTO}/screen`,
  ])('has nothing at /%s, and says so under the same headers', async (path) => {
    const { status, headers } = await ask(START + path);
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each([
    ['POST', START],
    ['HEAD', START],
    ['GET', 'app://example/'],
    ['GET', 'https://jianbiaotong/'],
  ])('refuses %s %s', async (method, address) => {
    expect((await ask(address, { method })).status).toBe(400);
  });

  test('has no picture where it cannot be made', async () => {
    const files = await staticFilesOf(await writeRenderer(join(await temporaryFolder())));
    const picture = () => Promise.reject(new Error('a full disk'));
    const handle = protocolHandler({ files, picture });
    expect((await handle(new Request(`${START}picture/${PHOTO}/screen`))).status).toBe(404);
  });
});
