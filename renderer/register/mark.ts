import type { Day } from '../../shared/calendar/days.ts';
import type { Role } from '../../shared/settings/settings.ts';
import type { Recipient } from '../../shared/submission/recipient.ts';

/** What a person ticks off when a form has left the screen. */
export type Mark = 'seal' | 'handIn';

/** What was ticked off; `way` as it is called. */
export type Registered =
  | { readonly mark: 'seal'; readonly on: Day }
  | { readonly mark: 'handIn'; readonly on: Day; readonly way: string; readonly recipient: Recipient };

/** In the order in which they happen: only a collator stamps before handing in (PRODUCT.md). */
export const marksFor = (role: Role | null): readonly Mark[] =>
  role === 'collator' ? ['seal', 'handIn'] : ['handIn', 'seal'];
