import type { Submission } from './model.ts';

/** How a form stands in the log: packed and not ticked off, sent as it is, or sent and changed since. */
export type HandInStanding = 'packed' | 'sent' | 'changedSinceSent';

/** How a form stands for the person who hands it in; `outdated`: sent, changed since, and not exported as it is now. */
export type SentState = 'packed' | 'sent' | 'changed' | 'outdated';

/** What is known of a form beside the log. */
export interface SentFacts {
  readonly standing: HandInStanding | undefined;
  /** It bears the mark of having been handed in, by the log or from before there was one. */
  readonly isMarked: boolean;
  /** The Word file that was made last is not of the form as it is now. */
  readonly isOutdated: boolean;
}

/** One answer for every screen; null while nothing was packed or sent. */
export function sentState({ standing, isMarked, isOutdated }: SentFacts): SentState | null {
  if (standing === 'packed' && !isOutdated) return 'packed';
  if (!isMarked && standing !== 'sent' && standing !== 'changedSinceSent') return null;
  if (isOutdated) return 'outdated';
  return standing === 'changedSinceSent' ? 'changed' : 'sent';
}

/** How the forms of the log stand by it, by their ids. `log` has the last hand-in first; what was packed and changed since is void. */
export function standings(log: readonly Submission[]): ReadonlyMap<string, HandInStanding> {
  const all = new Map<string, HandInStanding>();
  const seen = new Set<string>();
  for (const { sentOn, forms } of log)
    for (const { id, current } of forms) {
      if (all.has(id)) continue;
      if (sentOn !== null) all.set(id, current ? 'sent' : 'changedSinceSent');
      else if (!seen.has(id) && current) all.set(id, 'packed');
      seen.add(id);
    }
  return all;
}

/** The hand-ins that were packed, hold their forms as they are, and were not ticked off as sent; the last first. */
export function waitingHandIns(log: readonly Submission[]): readonly Submission[] {
  const standing = standings(log);
  const latest = (form: string) => log.find(({ forms }) => forms.some(({ id }) => id === form));
  return log.filter(
    (each) =>
      each.sentOn === null &&
      each.folder !== null &&
      each.forms.length > 0 &&
      each.forms.every(({ id }) => standing.get(id) === 'packed' && latest(id) === each),
  );
}

/** The last of them: the one that is gone on with. */
export const waitingHandIn = (log: readonly Submission[]): Submission | undefined => waitingHandIns(log)[0];
