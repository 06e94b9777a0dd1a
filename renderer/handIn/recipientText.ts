import { z } from 'zod';
import type { Recipient } from '../../shared/submission/recipient.ts';

const ADDRESS = z.email();

/** What was typed, as it is kept: no blanks at the ends, in a mailbox none at all (they come from print), its signs of half width. */
export function tidyRecipient({ name, mailbox, person, phone }: Recipient): Recipient {
  return {
    name: name.trim(),
    mailbox: mailbox.normalize('NFKC').replaceAll(/\s/gu, ''),
    person: person.trim(),
    phone: phone.trim(),
  };
}

/** Whether a mail can be sent to it, as far as its form tells. */
export const looksLikeMailbox = (mailbox: string): boolean => ADDRESS.safeParse(mailbox).success;
