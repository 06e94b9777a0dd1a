import type { UseQueryResult } from '@tanstack/react-query';
import type { AppState, FormSummary } from '../../shared/api/model.ts';
import type { Submission, SubmissionOrder, SubmissionPlan } from '../../shared/submission/model.ts';
import { type Recipient, recipientFor } from '../../shared/submission/recipient.ts';
import { standings } from '../../shared/submission/standing.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { useSubmissionPlan } from '../bridge/queries.ts';
import { usualWay } from '../register/ways.ts';
import { yearOf } from '../ui/time.ts';
import { useHandInState } from './handInState.ts';
import { type HandInRow, handInRow } from './rows.ts';

/** The hand-in that is being prepared. */
export interface Preparation {
  readonly rows: readonly HandInRow[];
  /** The ids of the forms that are to go. */
  readonly chosen: readonly string[];
  readonly recipient: Recipient;
  readonly way: Way;
  readonly order: SubmissionOrder;
  readonly plan: UseQueryResult<SubmissionPlan>;
  /** What is still wanted before it can be packed; null for nothing. */
  readonly wants: 'forms' | 'mending' | 'earlierScans' | 'recipient' | 'mailbox' | null;
}

/** The hand-in as it was chosen so far, and what it would be. */
export function usePreparation(
  app: AppState,
  forms: readonly FormSummary[],
  log: readonly Submission[],
): Preparation {
  const { settings, notice, today } = app;
  const { chosen: picked, photos, scans, earlierScans, packing } = useHandInState();
  const way = usualWay(settings);
  const own = forms.filter(({ sample }) => !sample);
  const standing = standings(log);
  const rowOf = (form: FormSummary, block?: SubmissionPlan['blocks'][number]) =>
    handInRow(form, { standing: standing.get(form.id), block, role: settings.role, year: yearOf(today) });
  const open = own.map((form) => rowOf(form));
  const chosen = open
    .filter(({ form, tone, proposed }) => (picked ? picked.has(form.id) && tone !== 'blocked' : proposed))
    .map(({ form }) => form.id);
  const order = {
    forms: chosen,
    packing,
    photos,
    scans,
    earlierScans: earlierScans ?? undefined,
    asOne: way !== 'mail',
  };
  const recipient = recipientFor(settings, notice);
  const plan = useSubmissionPlan(order, [recipient, settings.mailLimitBytes, own]);
  const blocks = chosen.length > 0 && plan.data ? plan.data.blocks : [];
  const rows = own.map((form) =>
    rowOf(
      form,
      blocks.find((block) => block.form === form.id && chosen.includes(form.id)),
    ),
  );
  return { rows, chosen, recipient, way, order, plan, wants: wanted({ chosen, blocks, recipient, way }) };
}

interface Facts extends Pick<Preparation, 'chosen' | 'recipient' | 'way'> {
  readonly blocks: SubmissionPlan['blocks'];
}

function wanted({ chosen, blocks, recipient, way }: Facts): Preparation['wants'] {
  if (chosen.length === 0) return 'forms';
  if (blocks.length > 0)
    return blocks.every(({ code }) => code === 'scanEarlier') ? 'earlierScans' : 'mending';
  if (recipient.name.trim() === '') return 'recipient';
  return way === 'mail' && recipient.mailbox.trim() === '' ? 'mailbox' : null;
}
