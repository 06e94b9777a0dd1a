import { deserialize, serialize } from 'node:v8';

/** The pipes of a child beside its standard ones: messages both ways, and the numbers of its guard. */
export const CHANNEL_FD = 3;
export const REPORT_FD = 4;

/** Far above a form with as many photos as the window takes; no length that a broken child claims is above it. */
const MAX_MESSAGE_BYTES = 512 * 1024 * 1024;

const LENGTH_BYTES = 4;

/** A message as it goes through a pipe: its length, then the value (structured clone, one copy of all bytes). */
export function encodeMessage(value: unknown): readonly [length: Buffer, body: Buffer] {
  const body = serialize(value);
  if (body.length > MAX_MESSAGE_BYTES) throw new Error(`message of ${body.length} bytes`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(body.length);
  return [length, body];
}

/**
 * Takes the chunks of a pipe and gives the messages in them; bytes in a value stay where they were received. Throws
 * where the chunks are no messages.
 */
export function messageReader(onMessage: (value: unknown) => void): (chunk: Buffer) => void {
  const length = Buffer.alloc(LENGTH_BYTES);
  let body: Buffer | undefined;
  let filled = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      const target = body ?? length;
      const copied = chunk.copy(target, filled, at);
      at += copied;
      filled += copied;
      if (filled < target.length) return;
      filled = 0;
      body = body === undefined ? emptyBody(length) : void onMessage(deserialize(body));
    }
  };
}

function emptyBody(length: Buffer): Buffer {
  const bytes = length.readUInt32LE();
  if (bytes === 0 || bytes > MAX_MESSAGE_BYTES) throw new Error(`message of ${bytes} bytes`);
  return Buffer.allocUnsafeSlow(bytes);
}
