import type { Role } from '../settings/settings.ts';
import type { SentState } from './standing.ts';

/** Whether a seal is on a paper that says what the form says by now; `unknown`: nobody knows what that paper says. */
export type SealState = 'current' | 'earlier' | 'unknown';

/** When a seal was noted, and the check code of the text on the sealed paper; null where nobody knows it. */
export interface Seal {
  readonly sealedOn: string | null;
  readonly sealedCode: string | null;
}

/** How a seal stands for a form whose check code is `now`; null while none was noted. */
export function sealState({ sealedOn, sealedCode }: Seal, now: string | null): SealState | null {
  if (sealedOn === null) return null;
  if (sealedCode === null || now === null) return 'unknown';
  return sealedCode === now ? 'current' : 'earlier';
}

/** What decides whether a form is to be sealed anew. */
export interface SealFacts {
  readonly seal: SealState | null;
  readonly sent: SentState | null;
  /** The Word file that was made last is of the form as it is now, and no draft. */
  readonly isExported: boolean;
  readonly role: Role | null;
}

/**
 * Whether the next thing to do with a form is to have it sealed anew: the noted seal is on an earlier text, and the Word file of the present
 * one is there to be printed. What went out is for a collator alone to seal first (PRODUCT.md); what is packed or sent is not held up.
 */
export function isSealDue({ seal, sent, isExported, role }: SealFacts): boolean {
  if (!isExported || seal === null || seal === 'current') return false;
  return sent === null || (sent === 'changed' && role === 'collator');
}
