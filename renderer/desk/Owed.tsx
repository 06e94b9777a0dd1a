import type { AppState, FormSummary } from '../../shared/api/model.ts';
import { type OwedThing, owedBy } from '../../shared/submission/owed.ts';
import { recipientFor } from '../../shared/submission/recipient.ts';
import { words } from '../messages/words.ts';
import { dayName } from '../ui/time.ts';
import { deadline } from './deadline.ts';

interface Props {
  readonly app: AppState;
  readonly forms: readonly FormSummary[];
}

/** What this kind of unit owes, to whom and by which day; nothing once the time is over. */
export function Owed({ app, forms }: Props) {
  const time = deadline(app);
  const { notice, settings } = app;
  if (time.kind === 'over' || time.kind === 'clockWrong') return null;
  const { owed } = words.desk;
  const { name } = recipientFor(settings, notice);
  const day = time.kind === 'unclear' ? notice.dates.formsDue.goal : time.day;
  return (
    <section className="owed" aria-label={owed.label}>
      <span>{owed.to(name || owed.ownBody, dayName(day, notice.year))}</span>
      <ul>
        {owedBy(settings.role).map((thing) => (
          <li key={thing}>{textOf(thing, app, forms)}</li>
        ))}
      </ul>
    </section>
  );
}

function textOf(thing: OwedThing, { settings, notice }: AppState, forms: readonly FormSummary[]): string {
  const { owed } = words.desk;
  if (thing === 'summary') return owed.summary(notice.recipient.mailbox);
  if (thing !== 'forms') return owed[thing];
  const own = forms.filter(({ sample }) => !sample);
  const sent = own.filter(({ handedIn }) => handedIn !== null).length;
  return `${owed.forms(sent, own.length)}${settings.role === 'collator' ? owed.sealed : ''}`;
}
