import type { FormState, FormSummary } from '../../shared/api/model.ts';
import type { Role } from '../../shared/settings/settings.ts';
import type { HandInStanding } from '../../shared/submission/standing.ts';
import type { Section } from '../app/route.ts';
import type { FormAction } from '../messages/desk.ts';
import type { Remaining } from '../messages/remaining.ts';

/**
 * What is next for a form. Both seals belong to whoever recommends and decides (PRODUCT.md): only a collator stamps before
 * handing in, everybody else hands in first.
 */
export function nextAction(
  { sample, state, exportOutdated }: FormSummary,
  role: Role | null,
  standing?: HandInStanding,
): FormAction {
  if (sample) return 'look';
  if (standing === 'packed' && isOut(state) && !exportOutdated) return 'tickSent';
  switch (state) {
    case 'editing':
      return 'continue';
    case 'faulty':
      return 'mend';
    case 'ready':
      return exportOutdated ? 'exportAgain' : 'export';
    case 'exported':
      return role === 'collator' ? 'seal' : 'handIn';
    case 'sealed':
      return exportOutdated ? 'exportAgain' : 'handIn';
    case 'handedIn':
      if (exportOutdated) return 'exportAgain';
      return standing === 'changedSinceSent' ? 'handInAgain' : 'open';
  }
}

const isOut = (state: FormState) => state === 'exported' || state === 'sealed' || state === 'handedIn';

/** Where in a form an action leads; null for what is done on the desk itself or in 报送. */
export function sectionOf(action: FormAction): Section | null {
  switch (action) {
    case 'seal':
    case 'handIn':
    case 'handInAgain':
    case 'tickSent':
      return null;
    case 'mend':
      return 'check';
    case 'export':
    case 'exportAgain':
      return 'export';
    case 'look':
    case 'continue':
    case 'open':
      return 'basic';
  }
}

/** What keeps a form from being exported. */
export const remainingOf = ({ errors, missing }: FormSummary): Remaining => ({
  wrong: errors - missing,
  missing,
});
