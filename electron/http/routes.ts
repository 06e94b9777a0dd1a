import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_UPLOAD_BYTES } from '../../shared/api/calls/parts.ts';
import { type CallName, isCallName } from '../../shared/api/calls.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import type { Application } from '../application.ts';
import { readJsonBody } from './jsonBody.ts';
import { parsePicture } from './pictureAddress.ts';
import { refuse, send, sendJson, sendResult } from './replies.ts';
import type { Session } from './session.ts';
import type { StaticFiles } from './staticFiles.ts';
import type { Windows } from './windows.ts';

const MAX_CLAIM_BYTES = 256;
/** A form with its narrative is far below it. */
const MAX_CALL_BYTES = 2 * 1024 * 1024;
/** A file as base64, and what stands around it. */
const MAX_UPLOAD_CALL_BYTES = Math.ceil(MAX_UPLOAD_BYTES / 3) * 4 + 64 * 1024;

/** What the addresses of the door lead to. */
export interface Routes {
  readonly application: Application;
  readonly session: Session;
  readonly windows: Windows;
  readonly files: StaticFiles;
  /** Opens one more window; whether it could. */
  readonly openWindow: () => Promise<boolean>;
}

/** A request that passed the checks of every request, split into what the answer depends on. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The parts of the address after its first. */
  readonly parts: readonly string[];
}

/** Answers one request. */
export async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, first, ...parts] = (request.url ?? '').split('/');
  const exchange = { request, response, parts };
  if (request.url === '/claim') return claim(routes, exchange);
  if (request.url === '/window') return anotherWindow(routes, exchange);
  if (first === 'call') return call(routes, exchange);
  if (request.method !== 'GET') return refuse(response, [405, 'method']);
  if (request.url === '/events') return events(routes, exchange);
  if (first === 'picture') return picture(routes, exchange);
  return file(routes, exchange);
}

async function claim({ session }: Routes, { request, response }: Exchange): Promise<void> {
  if (!isJsonPost(request, response)) return;
  const body = await readJsonBody(request, MAX_CLAIM_BYTES);
  if (!body.ok) return sendResult(response, body);
  const token = session.claim(codeIn(body.value));
  if (token === undefined) return refuse(response, [401, 'launch code']);
  sendJson(response, 200, { token });
}

function codeIn(value: unknown): string {
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** A second start of the program asks for a window of this one. */
async function anotherWindow(
  { session, openWindow }: Routes,
  { request, response }: Exchange,
): Promise<void> {
  if (!session.asksForWindow(request.headers.authorization)) return refuse(response, [401, 'secret']);
  if (!isJsonPost(request, response)) return;
  sendJson(response, 200, { opened: await openWindow() });
}

async function call({ application, session }: Routes, { request, response, parts }: Exchange): Promise<void> {
  if (!session.admits(request.headers.authorization)) return refuse(response, [401, 'token']);
  if (!isJsonPost(request, response)) return;
  sendResult(response, await answerCall(application, parts.join('/'), request));
}

async function answerCall(
  application: Application,
  name: string,
  request: IncomingMessage,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return fail('callUnknown');
  const body = await readJsonBody(request, maxBytesOf(name));
  return body.ok ? application.call(name, body.value) : body;
}

/** The calls that a file crosses with. */
const UPLOADS: ReadonlySet<CallName> = new Set([
  'photos.prepare',
  'scans.add',
  'forms.verify',
  'word.read',
  'word.create',
  'ownForms.putIn',
  'submissions.receipt',
]);

const maxBytesOf = (name: CallName) => (UPLOADS.has(name) ? MAX_UPLOAD_CALL_BYTES : MAX_CALL_BYTES);

/**
 * Whether this is a POST of JSON; refused where not. A page of another origin can post forms and plain text without
 * asking, but not this type: its browser would ask us first, and gets no.
 */
function isJsonPost({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const isPost = method === 'POST';
  if (isPost && headers['content-type'] === 'application/json') return true;
  refuse(response, isPost ? [415, 'content type'] : [405, 'method']);
  return false;
}

function events({ session, windows }: Routes, { request, response }: Exchange): void {
  if (session.admits(request.headers.authorization)) windows.add(response);
  else refuse(response, [401, 'token']);
}

async function picture({ application, session }: Routes, { response, parts }: Exchange): Promise<void> {
  const [capability = '', ...named] = parts;
  if (!session.opensPictures(capability)) return refuse(response, [401, 'capability']);
  const address = parsePicture(named);
  const found = address && (await application.picture(address.sha256, address.size, address.edit));
  if (found === undefined) return refuse(response, [404, 'not found']);
  send(response, 200, found.mime, found.bytes);
}

async function file({ files }: Routes, { request, response }: Exchange): Promise<void> {
  const found = await files(request.url ?? '');
  if (found === undefined) return refuse(response, [404, 'not found']);
  send(response, 200, found.type, found.bytes);
}
