import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Server, type ServerOptions, startServer } from '../../../electron/http/server.ts';
import { createSession, type Session } from '../../../electron/http/session.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { type MemoryApplication, memoryApplication } from './memoryApplication.ts';

/** A page that does what the window's bridge does: claims, keeps the token, calls, follows the events. */
const PAGE_SCRIPT = `
const code = location.hash.slice(1);
history.replaceState(null, '', '/');
const json = { 'content-type': 'application/json' };
if (code) {
  const claimed = await fetch('/claim', { method: 'POST', headers: json, body: JSON.stringify({ code }) });
  if (claimed.ok) sessionStorage.setItem('token', (await claimed.json()).token);
}
const authorization = 'Bearer ' + sessionStorage.getItem('token');
const headers = { ...json, authorization };
const post = (name, request) => fetch('/call/' + name, { method: 'POST', headers, body: JSON.stringify(request) });
window.call = async (name, request = {}) => (await post(name, request)).json();
const events = await fetch('/events', { headers: { authorization } });
const lines = [];
window.eventLines = lines;
document.title = (await post('app.state', {})).ok ? 'ready' : 'refused';
for await (const text of events.body.pipeThrough(new TextDecoderStream())) lines.push(...text.split('\\n'));
`;

/** A built renderer small enough to be read here. */
export async function writeRenderer(folder: string): Promise<string> {
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  const write = (name: string, text: string) => writeFile(join(folder, 'renderer', name), text);
  await write(
    'index.html',
    '<!doctype html><meta charset="utf-8"><script type="module" src="/assets/app.js"></script><p>荐表通</p>',
  );
  await write('assets/app.js', PAGE_SCRIPT);
  await write('assets/app.js.map', '{}');
  await writeFile(join(folder, 'secret.html'), 'outside');
  return join(folder, 'renderer');
}

export interface TestServer {
  readonly server: Server;
  readonly application: MemoryApplication;
  readonly session: Session;
  readonly port: number;
  /** The addresses at which windows were asked for. */
  readonly opened: readonly string[];
  /** Host and port, as a right request names them. */
  readonly host: string;
}

/** A server on a free port, ended with the running test. */
export async function testServer(options: Pick<ServerOptions, 'timeLimits'> = {}): Promise<TestServer> {
  const application = memoryApplication();
  const session = createSession();
  const staticFolder = await writeRenderer(await temporaryFolder());
  const opened: string[] = [];
  const openWindow = async (address: string) => opened.push(address) > 0;
  const server = await startServer({ application, session, staticFolder, port: 0, openWindow, ...options });
  onTestFinished(async () => {
    application.finishExports();
    await server.close();
  });
  const { host, port } = new URL(server.origin);
  return { server, application, session, opened, host, port: Number(port) };
}

/** The token, taken as the window takes it. */
export function claimToken({ session }: TestServer): string {
  const token = session.claim(session.launchCode);
  if (token === undefined) throw new Error('already claimed');
  return token;
}
