import type { FormSummary } from '../../shared/api/model.ts';
import type { Role } from '../../shared/settings/settings.ts';
import type { SubmissionBlock } from '../../shared/submission/model.ts';
import type { HandInStanding } from '../../shared/submission/standing.ts';
import type { Section } from '../app/route.ts';
import { isToBeSealedAgain, remainingOf, sentStateFor } from '../desk/formAction.ts';
import { words } from '../messages/words.ts';
import { sealText } from '../register/sealText.ts';
import { dayName } from '../ui/time.ts';

/** A form in the choice of what is handed in: how it stands in words, and what mends what keeps it back. */
export interface HandInRow {
  readonly form: FormSummary;
  /** `unsure`: it can go, and had better not go unseen. */
  readonly tone: 'ready' | 'unsure' | 'blocked' | 'sent';
  readonly remark: string;
  /** It only waits for an answer that is asked for below the rows. */
  readonly isAsked?: boolean;
  readonly mend: { readonly label: string; readonly section: Section } | null;
  /** Chosen unasked: what is ready and not out yet, or out in an earlier version. */
  readonly proposed: boolean;
}

/** What is known beside the form itself. */
export interface RowFacts {
  readonly standing: HandInStanding | undefined;
  /** What the look at its files found. */
  readonly block: SubmissionBlock | undefined;
  readonly role: Role | null;
  /** Of days that are said without their year. */
  readonly year: number;
}

const { choose } = words.handIn;
const { states } = words.register.handIn;

/** How a form stands for a hand-in. Samples have no row at all. */
export function handInRow(form: FormSummary, facts: RowFacts): HandInRow {
  const mend = mendOf(form, facts);
  if (mend) return { form, tone: 'blocked', proposed: false, ...mend };
  if (facts.block)
    return {
      form,
      tone: 'blocked',
      proposed: false,
      remark: choose.blocks[facts.block.code],
      isAsked: facts.block.code === 'scanEarlier',
      mend: wayOn(facts.block),
    };
  const row = readyRow(form, facts);
  if (row.tone === 'sent' || form.warnings === 0) return { form, mend: null, ...row };
  const remark = row.tone === 'unsure' ? row.remark : words.doubts(form.warnings);
  return { form, ...row, tone: 'unsure', remark, mend: { label: choose.look, section: 'check' } };
}

/** What the list of forms tells already. */
function mendOf(form: FormSummary, { standing }: RowFacts): Pick<HandInRow, 'remark' | 'mend'> | undefined {
  if (form.errors > 0)
    return {
      remark: words.remaining(remainingOf(form)),
      mend: { label: form.state === 'editing' ? choose.goOn : choose.mend, section: 'check' },
    };
  if (form.exportOutdated) {
    return {
      remark: sentStateFor(form, standing) === 'outdated' ? states.outdated : choose.outdated,
      mend: { label: choose.exportAgain, section: 'export' },
    };
  }
  if (form.state === 'ready')
    return { remark: choose.notExported, mend: { label: choose.export, section: 'export' } };
  return undefined;
}

function wayOn({ code }: SubmissionBlock): HandInRow['mend'] {
  switch (code) {
    case 'sample':
      return null;
    case 'notExported':
    case 'onlyDraft':
      return { label: choose.export, section: 'export' };
    case 'exportOutdated':
    case 'exportFileGone':
      return { label: choose.exportAgain, section: 'export' };
    case 'exportFileChanged':
      return { label: choose.look, section: 'export' };
    case 'photoMissing':
      return { label: choose.photos, section: 'photos' };
    case 'scanMissing':
      return { label: choose.scans, section: 'export' };
    case 'scanEarlier':
      return { label: words.handIn.earlierScans.again, section: 'export' };
  }
}

function readyRow(
  form: FormSummary,
  { standing, role, year }: RowFacts,
): Pick<HandInRow, 'tone' | 'remark' | 'proposed'> {
  const { state, sealedOn, handedIn } = form;
  const sent = sentStateFor(form, standing);
  if (isToBeSealedAgain(form, role, standing))
    return {
      tone: 'unsure',
      remark: `${sealText(form, year)}，${words.register.seal.due}`,
      proposed: false,
    };
  if (sent === 'packed' || sent === 'changed') return { tone: 'ready', remark: states[sent], proposed: true };
  if (handedIn !== null)
    return { tone: 'sent', remark: choose.sent(dayName(handedIn.on, year), handedIn.way), proposed: false };
  if (sealedOn !== null)
    return { tone: 'ready', remark: choose.sealed(dayName(sealedOn, year)), proposed: true };
  // Only a collator stamps before handing in (PRODUCT.md).
  const unsealed = role === 'collator' && state === 'exported';
  return { tone: 'ready', remark: unsealed ? choose.unsealed : choose.ready, proposed: !unsealed };
}
