import { asciiAt } from './bytes.ts';

export type TextType = 'svg' | 'html' | 'pointer' | 'text';

/** What Git LFS leaves in the place of a file that was not downloaded. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\//;

/** What kind of text the first bytes of a file are; undefined where they are none. */
export function textType(head: Uint8Array): TextType | undefined {
  const text = decodeText(head);
  return text === undefined ? undefined : markupType(text);
}

/** The text of the first bytes (UTF-8, UTF-16 with a byte order mark, or the GBK family), undefined if it is none. */
function decodeText(head: Uint8Array): string | undefined {
  if (head.length === 0) {
    return undefined;
  }
  if (head[0] === 0xff && head[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(head);
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(head);
  }
  if (head.some(isBinaryControl)) {
    return undefined;
  }
  return decodeUtf8(head) ?? (isGbkShaped(head) ? asciiAt(head, 0, head.length) : undefined);
}

/** Undefined where the bytes are no UTF-8; a character cut off at the end of the head is let pass. */
function decodeUtf8(head: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

/** Every byte above ASCII leads a pair (GB 18030 writes its four-byte characters as two such pairs). */
function isGbkShaped(head: Uint8Array): boolean {
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte < 0x80) {
      continue;
    }
    at += 1;
    const second = head[at] ?? 0x40;
    if (byte === 0x80 || byte === 0xff || !isGbkSecondByte(second)) {
      return false;
    }
  }
  return true;
}

function isGbkSecondByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x40 && byte <= 0xfe && byte !== 0x7f);
}

/** Controls that no text holds; tab to carriage return and escape do occur in it. */
function isBinaryControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}

function markupType(text: string): TextType {
  if (POINTER.test(text)) return 'pointer';
  const root = withoutPreamble(text);
  if (/^<(?:!doctype\s+)?(?:[\w-]+:)?svg\b/i.test(root)) {
    return 'svg';
  }
  return /^<(?:!doctype\s+html|html|head|title|meta|body|script|div|table|center|h1|p)\b/i.test(root)
    ? 'html'
    : 'text';
}

/** What stands behind blanks, XML declarations and comments: a doctype, the root element or plain text. */
function withoutPreamble(text: string): string {
  const preamble = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/;
  return text.replace(preamble, '');
}
