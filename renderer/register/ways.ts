import type { Settings } from '../../shared/settings/settings.ts';
import { words } from '../messages/words.ts';

/** The ways to hand in, all of the same rank. */
export const WAYS = ['mail', 'person', 'chat', 'platform', 'other'] as const;
export type Way = (typeof WAYS)[number];

/** What a way is called; that is what the log keeps. */
export const wayName = (way: Way): string => words.register.ways[way];

/** The way that is called so; another one where it is none of them. */
export const wayNamed = (name: string): Way => WAYS.find((way) => wayName(way) === name) ?? 'other';

/** The way that is most likely: a unit inside a district brings its paper there, unless it has entered a mailbox. */
export const usualWay = ({ role, recipient }: Pick<Settings, 'role' | 'recipient'>): Way =>
  role === 'subordinate' && recipient.mailbox === '' ? 'person' : 'mail';
