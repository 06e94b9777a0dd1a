import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../shared/result/result.ts';

/**
 * The JSON value in the body of a request. Answers callTooLarge beyond `maxBytes`, callInvalid where it is not JSON
 * in UTF-8. What is too much is still read, and dropped: a browser sees an answer only after it has sent everything.
 */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<Result<unknown>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  return bytes > maxBytes ? fail('callTooLarge') : parse(Buffer.concat(chunks));
}

function parse(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail('callInvalid', { path: 'JSON' });
  }
}
