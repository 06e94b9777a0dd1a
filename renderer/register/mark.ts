import type { CallRequest } from '../../shared/api/calls.ts';
import type { Day } from '../../shared/calendar/days.ts';
import type { Role } from '../../shared/settings/settings.ts';
import { words } from '../messages/words.ts';

/** What a person ticks off when a form has left the screen. */
export type Mark = 'seal' | 'handIn';

/** What the application is told of it. */
export type MarkChanges = CallRequest<'forms.mark'>['marks'];

export const marksOf = (mark: Mark, day: Day, way: string): MarkChanges =>
  mark === 'seal' ? { sealedOn: day } : { handedIn: { on: day, way } };

/** Takes a mark back. */
export const UNMARKED: Record<Mark, MarkChanges> = {
  seal: { sealedOn: null },
  handIn: { handedIn: null },
};

/** In the order in which they happen: only a collator stamps before handing in (PRODUCT.md). */
export const marksFor = (role: Role | null): readonly Mark[] =>
  role === 'collator' ? ['seal', 'handIn'] : ['handIn', 'seal'];

/** The way that is most likely: a unit inside a district brings its paper to its district. */
export function usualWay(role: Role | null): string {
  const [byMail, inPerson] = words.register.ways;
  return role === 'subordinate' ? inPerson : byMail;
}
