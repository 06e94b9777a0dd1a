import { connect } from 'node:net';

/** What came back over a connection until its end; status 0 where it was closed without a word. */
export interface RawReply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends exactly these bytes to a port of 127.0.0.1, as no client library would, and reads until the other side ends. */
export function rawRequest(port: number, head: readonly string[], body = ''): Promise<RawReply> {
  return rawText(port, `${head.join('\r\n')}\r\n\r\n${body}`);
}

export function rawText(port: number, text: string): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(parse(Buffer.concat(chunks).toString())));
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
  });
}

function parse(text: string): RawReply {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map(
    (line) => [line.split(':')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: ?/u, '')] as const,
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers: new Map(headers), body: rest.join('\r\n\r\n') };
}
