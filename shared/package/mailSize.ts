import { utf8Bytes } from '../files/fileName.ts';
import { headerWordBytes, parameterBytes } from './mailHeaders.ts';

/** A file as a mail weighs it (bytes). */
export interface MailFile {
  readonly name: string;
  readonly bytes: number;
}

/** Stands between the parts of a mail; no part can hold it, for all are base64, which has no hyphen. */
export const MAIL_BOUNDARY = '--jianbiaotong';
const BOUNDARY_LINE = `\r\n--${MAIL_BOUNDARY}-mail-Part_1\r\n`.length;

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pdf: 'application/pdf',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    txt: 'text/plain',
    zip: 'application/zip',
  }),
);

/** What an attachment is said to be, by the ending of its name. */
export function contentTypeOf(name: string): string {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return CONTENT_TYPES.get(ending) ?? 'application/octet-stream';
}

/** The longest address that there may be (RFC 5321), where nobody has said to whom it goes. */
const LONGEST_ADDRESS = 254;

/**
 * What a mail weighs as electron/packages/draftMail.ts writes it, and as a mailbox counts it (bytes): never less, and at most 1 %
 * more where a Word file is in it.
 */
export function messageBytes(
  files: readonly MailFile[],
  { subject, body, to }: { readonly subject: string; readonly body: string; readonly to?: string },
): number {
  const head =
    'X-Unsent: 1\r\nMIME-Version: 1.0\r\n'.length +
    'To: \r\n'.length +
    (to ?? '').length +
    (to === undefined ? LONGEST_ADDRESS : 0) +
    'Subject: \r\n'.length +
    headerWordBytes(subject) +
    `Content-Type: multipart/mixed;\r\n boundary="${MAIL_BOUNDARY}-mail-Part_1"\r\n`.length;
  const text =
    BOUNDARY_LINE +
    'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n'.length +
    base64Bytes(utf8Bytes((body || '\n').replace(/\r?\n/gu, '\r\n')));
  return files.reduce(
    (total, file) => total + attachmentBytes(file),
    head + text + BOUNDARY_LINE + '--'.length,
  );
}

/** What one file adds to a mail (bytes). */
export function attachmentBytes({ name, bytes }: MailFile): number {
  return (
    BOUNDARY_LINE +
    `Content-Type:\r\n ${contentTypeOf(name)};\r\n name=""\r\n`.length +
    headerWordBytes(name) +
    'Content-Transfer-Encoding: base64\r\n'.length +
    'Content-Disposition: attachment;\r\n \r\n\r\n'.length +
    parameterBytes('filename', name) +
    base64Bytes(bytes)
  );
}

const LINE = 76;

/** In lines of 76 characters, the last one without an end. */
function base64Bytes(bytes: number): number {
  const characters = 4 * Math.ceil(bytes / 3);
  return characters + 2 * Math.max(0, Math.ceil(characters / LINE) - 1);
}
