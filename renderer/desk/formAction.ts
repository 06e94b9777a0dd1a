import type { FormState, FormSummary } from '../../shared/api/model.ts';
import type { Role } from '../../shared/settings/settings.ts';
import { isSealDue } from '../../shared/submission/sealState.ts';
import { type HandInStanding, type SentState, sentState } from '../../shared/submission/standing.ts';
import type { Section } from '../app/route.ts';
import type { FormAction } from '../messages/desk.ts';
import type { Remaining } from '../messages/remaining.ts';

/**
 * What is next for a form. Both seals belong to whoever recommends and decides (PRODUCT.md): only a collator stamps before
 * handing in, everybody else hands in first.
 */
export function nextAction(form: FormSummary, role: Role | null, standing?: HandInStanding): FormAction {
  const { sample, state, exportOutdated } = form;
  if (sample) return 'look';
  if (standing === 'packed' && isOut(state) && !exportOutdated) return 'tickSent';
  if (isToBeSealedAgain(form, role, standing)) return 'sealAgain';
  switch (state) {
    case 'editing':
      return 'continue';
    case 'faulty':
      return 'mend';
    case 'ready':
      if (form.warnings > 0) return 'lookOver';
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

/** How a form of the list stands for whoever hands it in. */
export const sentStateFor = (
  { handedIn, exportOutdated }: FormSummary,
  standing: HandInStanding | undefined,
): SentState | null => sentState({ standing, isMarked: handedIn !== null, isOutdated: exportOutdated });

/** Whether the seal is on an earlier text, and nothing comes before a new one. */
export function isToBeSealedAgain(
  form: FormSummary,
  role: Role | null,
  standing: HandInStanding | undefined,
): boolean {
  const isExported = isOut(form.state) && !form.exportOutdated;
  return isSealDue({ seal: form.seal, sent: sentStateFor(form, standing), isExported, role });
}

const isOut = (state: FormState) => state === 'exported' || state === 'sealed' || state === 'handedIn';

/** Where in a form an action leads; null for what is done on the desk itself or in 报送. */
export function sectionOf(action: FormAction): Section | null {
  switch (action) {
    case 'seal':
    case 'sealAgain':
    case 'handIn':
    case 'handInAgain':
    case 'tickSent':
      return null;
    case 'mend':
    case 'lookOver':
    case 'open':
      return 'check';
    case 'export':
    case 'exportAgain':
      return 'export';
    case 'look':
    case 'continue':
      return 'basic';
  }
}

/** What keeps a form from being exported. */
export const remainingOf = ({ errors, missing }: FormSummary): Remaining => ({
  wrong: errors - missing,
  missing,
});
