import type { Settings } from '../../shared/settings/settings.ts';
import { WAYS, type Way } from '../../shared/submission/ways.ts';
import { words } from '../messages/words.ts';

/** What a way is called; that is what the log keeps. */
export const wayName = (way: Way): string => words.register.ways[way];

/** The way that is called so; another one where it is none of them. */
export const wayNamed = (name: string): Way => WAYS.find((way) => wayName(way) === name) ?? 'other';

/** The way that was chosen last; before that by mail, as the notice has it. No other answer changes it: it would go unseen. */
export const usualWay = ({ handInWay }: Pick<Settings, 'handInWay'>): Way => handInWay ?? 'mail';
