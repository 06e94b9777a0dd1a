import { sizeText } from '../../shared/messages/size.ts';
import type { Notice } from '../../shared/notice/schema.ts';

/** Kinds of mailbox that take mails of the same size (bytes). */
export interface MailboxChoice {
  readonly names: readonly string[];
  readonly maxMessageBytes: number;
}

/** The kinds of mailbox that the notice pack names, those with the same limit together, in their order. */
export function mailboxChoices({ mail }: Notice): readonly MailboxChoice[] {
  const limits = [...new Set(mail.mailboxes.map(({ maxMessageBytes }) => maxMessageBytes))];
  return limits.map((maxMessageBytes) => ({
    maxMessageBytes,
    names: mail.mailboxes.filter((each) => each.maxMessageBytes === maxMessageBytes).map(({ name }) => name),
  }));
}

/** A limit as mailboxes say it (bytes): 50 MB. */
export const limitText = (bytes: number): string => sizeText(bytes).replace('.0 ', ' ');
