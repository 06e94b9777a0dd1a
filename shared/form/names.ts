import type { Notice } from '../notice/schema.ts';

type Hints = Notice['hints'];

/** Shorter than this a unit's name is hardly its 全称 (characters). */
const SHORTEST_FULL_NAME = 4;
/** A name that begins with its own level says “our city's …”, not which city's. */
const LEVEL_WITHOUT_PLACE = /^[市区县省我本]/u;

/** Whether a unit's name looks like a short form; the notes of both forms ask for the 全称. */
export function looksAbbreviated(name: string, hints: Hints): boolean {
  const bare = name.replace(/\s.*$|[（(][^（()）]*[）)]$/u, '');
  if ([...bare].length < SHORTEST_FULL_NAME) return true;
  return LEVEL_WITHOUT_PLACE.test(bare) || hints.abbreviatedUnits.some((word) => bare.endsWith(word));
}

/** What must remain of a name without its general words for it to say which activity is meant (characters). */
const SHORTEST_REST = 2;

/** Whether an activity's name consists of general words only; the notes of both forms ask for a specific one. */
export function isUnspecific(activityName: string, hints: Hints): boolean {
  const longestFirst = hints.genericActivityWords.toSorted((a, b) => b.length - a.length);
  const bare = activityName.replace(/\d+年?|[\s\p{P}\p{S}]/gu, '');
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), bare);
  return [...rest].length < SHORTEST_REST;
}
