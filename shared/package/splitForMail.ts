import { attachmentBytes, type MailFile } from './mailSize.ts';

/**
 * Which forms go with which mail, in their order, so that none weighs more than the limit (bytes); `sharedBytes` is what every
 * mail weighs besides. A form that is above the limit alone stands alone.
 */
export function splitForMail<F extends { readonly files: readonly MailFile[] }>(
  forms: readonly F[],
  limitBytes: number,
  sharedBytes: number,
): readonly (readonly F[])[] {
  const mails: F[][] = [];
  let weight = 0;
  for (const form of forms) {
    const own = form.files.reduce((total, file) => total + attachmentBytes(file), 0);
    if (mails.length === 0 || weight + own > limitBytes) {
      mails.push([]);
      weight = sharedBytes;
    }
    mails.at(-1)?.push(form);
    weight += own;
  }
  return mails;
}
