import { z } from 'zod';
import { NO_RECIPIENT, recipientSchema } from '../submission/recipient.ts';
import { WAYS } from '../submission/ways.ts';

/**
 * What a unit is in the way of the forms (PRODUCT.md): it hands in to its district association or society, straight to the
 * association's mailbox, or is such a district association or society that collects.
 */
export const ROLES = ['subordinate', 'direct', 'collator'] as const;
export type Role = (typeof ROLES)[number];

/** What a person has chosen for all forms. */
export const settingsSchema = z.strictObject({
  /** Null while nobody has said it: then the recipient is the notice's mailbox. */
  role: z.enum(ROLES).nullable(),
  /** Whether the first run was gone through or skipped. */
  welcomed: z.boolean(),
  /** The earlier day by which the forms must be with whoever recommends (ISO day). */
  ownDeadline: z.iso.date().nullable(),
  /** Whether the check code stands in the foot of the Word files too. */
  checkCodeInFooter: z.boolean(),
  /** Who gets the forms of a subordinate unit: its district association or society. */
  recipient: recipientSchema,
  /** What one mail may weigh in the mailbox that it is sent from (bytes); null for what the notice says. */
  mailLimitBytes: z.int().positive().nullable(),
  /** How it is handed in; null while nobody has chosen. */
  handInWay: z.enum(WAYS).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const FIRST_SETTINGS: Settings = {
  role: null,
  welcomed: false,
  ownDeadline: null,
  checkCodeInFooter: false,
  recipient: NO_RECIPIENT,
  mailLimitBytes: null,
  handInWay: null,
};
