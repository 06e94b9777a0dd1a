import type { Application } from '../application.ts';
import { parsePicture } from '../http/pictureAddress.ts';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import type { StaticFiles } from '../http/staticFiles.ts';
import { isOwnAddress } from './address.ts';

/** What the window's addresses lead to. */
export interface Contents {
  readonly files: StaticFiles;
  readonly picture: Application['picture'];
}

/** Answers requests of the window under its own scheme: its files and pictures, read only, nothing else. */
export function protocolHandler(contents: Contents): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' || !isOwnAddress(url)) return reply(400, 'text/plain', 'refused');
    const found = await find(contents, new URL(url).pathname).catch(() => undefined);
    return found ? reply(200, found.type, found.bytes) : reply(404, 'text/plain', 'not found');
  };
}

async function find({ files, picture }: Contents, path: string) {
  const [, first, ...parts] = path.split('/');
  if (first !== 'picture') return files(path);
  const address = parsePicture(parts);
  const found = address && (await picture(address.sha256, address.size, address.edit));
  return found && { type: found.mime, bytes: found.bytes };
}

type Body = ConstructorParameters<typeof Response>[0];

function reply(status: number, type: string, body: string | Uint8Array): Response {
  return new Response(body as Body, { status, headers: { ...SECURITY_HEADERS, 'content-type': type } });
}
