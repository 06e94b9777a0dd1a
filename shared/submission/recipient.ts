import { z } from 'zod';
import type { Notice } from '../notice/schema.ts';
import type { Settings } from '../settings/settings.ts';

const line = z.string().max(1_024);

/** Whoever gets a hand-in; what is not known is empty. */
export const recipientSchema = z.strictObject({ name: line, mailbox: line, person: line, phone: line });
export type Recipient = Readonly<z.infer<typeof recipientSchema>>;

/** Nobody is named yet. */
export const NO_RECIPIENT: Recipient = { name: '', mailbox: '', person: '', phone: '' };

/**
 * Who gets the forms, by the role (PRODUCT.md): a subordinate unit's own district association or society, as far as it was entered;
 * everybody else's is the notice's mailbox.
 */
export function recipientFor(
  { role, recipient }: Pick<Settings, 'role' | 'recipient'>,
  notice: Notice,
): Recipient {
  if (role === 'subordinate') return recipient;
  const { office, mailbox, person, phone } = notice.recipient;
  return { name: office, mailbox, person, phone };
}
