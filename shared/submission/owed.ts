import type { Role } from '../settings/settings.ts';

/** What a unit can owe to whom it hands in (the notice, 五（三）). */
export type OwedThing = 'quota' | 'roster' | 'forms' | 'summary';

/** What each role owes (PRODUCT.md); unanswered it is that of whoever hands in straight to the mailbox. */
const OWED: Readonly<Record<Role, readonly OwedThing[]>> = {
  subordinate: ['forms'],
  direct: ['forms', 'summary'],
  collator: ['forms', 'quota', 'roster', 'summary'],
};

export const owedBy = (role: Role | null): readonly OwedThing[] => OWED[role ?? 'direct'];
