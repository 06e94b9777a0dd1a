import { contentTypeOf, MAIL_BOUNDARY } from '../../shared/package/mailSize.ts';

/** A mail that is to be looked at and sent by a person. */
export interface MailDraft {
  /** Empty where it is not known yet. */
  readonly to: string;
  readonly subject: string;
  /** Lines end with \n. */
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Each in a header line of its own; the composer writes them whether one wants them or not. */
const OF_ONE_SENDING = /^(?:Date|Message-ID): .*\r\n/gimu;

/**
 * The bytes of an .eml file that Outlook and Thunderbird open as a draft with its attachments (X-Unsent). It says nothing of when
 * and on which computer it was made: the same draft gives the same bytes.
 */
export async function draftMail({ to, subject, body, attachments }: MailDraft): Promise<Uint8Array> {
  // Loaded for the few who ask for it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const message = new MailComposer({
    ...(to !== '' && { to: { name: '', address: to } }),
    subject,
    headers: { 'X-Unsent': '1' },
    text: { content: crlf(body || '\n'), contentTransferEncoding: 'base64' },
    attachments: attachments.map(({ name, bytes }) => ({
      filename: name,
      contentType: contentTypeOf(name),
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    textEncoding: 'base64',
    boundaryPrefix: MAIL_BOUNDARY,
    baseBoundary: 'mail',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await message.build();
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.toString('latin1', 0, end + 2).replace(OF_ONE_SENDING, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(end + 2)]);
}

const crlf = (text: string) => text.replace(/\r?\n/gu, '\r\n');
