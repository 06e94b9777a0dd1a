import type { Role } from '../../shared/settings/settings.ts';
import { words } from '../messages/words.ts';

/** The ways to hand in, all of the same rank. */
export const WAYS = ['mail', 'person', 'chat', 'platform', 'other'] as const;
export type Way = (typeof WAYS)[number];

/** What a way is called; that is what the log keeps. */
export const wayName = (way: Way): string => words.register.ways[way];

/** The way that is called so; another one where it is none of them. */
export const wayNamed = (name: string): Way => WAYS.find((way) => wayName(way) === name) ?? 'other';

/** The way that is most likely: a unit inside a district brings its paper to its district. */
export const usualWay = (role: Role | null): Way => (role === 'subordinate' ? 'person' : 'mail');
