import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result.ts';

/**
 * The bytes of a plain file of at most `maxBytes`. Errors name the file without its folder: `fileMissing`,
 * `fileUnreadable` (no right, a folder, a pipe), `fileTooLarge`.
 */
export async function readBytes(path: string, maxBytes: number): Promise<Result<Uint8Array>> {
  const file = basename(path);
  try {
    // Without O_NONBLOCK opening a named pipe would wait for its writer for ever.
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const state = await handle.stat();
    if (!state.isFile()) return fail('fileUnreadable', { file });
    if (state.size > maxBytes) return fail('fileTooLarge', { file, bytes: state.size, maxBytes });
    return ok(new Uint8Array(await handle.readFile()));
  } catch (cause) {
    return fail(isMissing(cause) ? 'fileMissing' : 'fileUnreadable', { file });
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

/** The text of a file in UTF-8, UTF-16 with a mark, or GB18030 (what Chinese Windows calls ANSI). Also `textNotUtf8`. */
export async function readText(path: string, maxBytes: number): Promise<Result<string>> {
  const bytes = await readBytes(path, maxBytes);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text === undefined ? fail('textNotUtf8', { file: basename(path) }) : ok(text);
}

function decode(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return undefined;
}

/** The value of a JSON file. `onBroken` says which failure a file that is not JSON gives; its details name line and column. */
export async function readJson(
  path: string,
  maxBytes: number,
  onBroken: 'formFileNotJson' | 'noticeNotJson',
): Promise<Result<unknown>> {
  const text = await readText(path, maxBytes);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch (cause) {
    return fail(onBroken, { file: basename(path), ...place(text.value, String(cause)) });
  }
}

/** Line and column (from 1) where a JSON text breaks; its end where it is only not finished. */
function place(text: string, message: string): { line: number; column: number } {
  const named = UNEXPECTED_TOKEN.test(message) ? unexpectedToken(text) : POSITION.exec(message)?.[1];
  const before = text.slice(0, Number(named ?? text.length)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const POSITION = /position (\d+)/u;
const UNEXPECTED_TOKEN = /^SyntaxError: Unexpected token/u;

/** The engine does not say where this one stands: it is the end of the shortest beginning that gives the same error. */
function unexpectedToken(text: string): number {
  let good = 0;
  let broken = text.length;
  while (broken - good > 1) {
    const middle = Math.floor((good + broken) / 2);
    if (breaksInside(text.slice(0, middle))) broken = middle;
    else good = middle;
  }
  return good;
}

function breaksInside(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (cause) {
    return UNEXPECTED_TOKEN.test(String(cause));
  }
}
