import type { AppState } from '../../shared/api/model.ts';
import { type TimelineDate, timeline } from '../../shared/calendar/timeline.ts';
import { words } from '../messages/words.ts';
import { dayName } from '../ui/time.ts';
import { dateText, distance, remarks } from './dateText.ts';
import { SOON } from './nextStep.ts';

/** The dates of the notice and the own one, each with the days that are left. */
export function DateStrip({ app }: { readonly app: AppState }) {
  const { notice, today, settings } = app;
  const dates = timeline(notice, today, settings.ownDeadline);
  const due = dates.find(
    ({ id, state }) => (id === 'ownDeadline' || id === 'formsDue') && state !== 'passed',
  );
  return (
    <section aria-label={words.desk.timeline}>
      <ul className="dates">
        {dates.map((date) => (
          <DateCell key={date.id} date={date} app={app} isNext={!app.clockWrong && date === due} />
        ))}
      </ul>
      <SafeDay app={app} />
    </section>
  );
}

/** Why the day that is shown is another than the one that the notice prints. */
function SafeDay({ app: { notice, today } }: { readonly app: AppState }) {
  const { printed, goal, before } = notice.dates.formsDue;
  if (today > before) return null;
  return <p className="dates-note">{words.desk.safeDay(printed, dayName(goal, notice.year))}</p>;
}

interface Props {
  readonly date: TimelineDate;
  readonly app: AppState;
  /** Whether it is the day by which the forms are due now. */
  readonly isNext: boolean;
}

function DateCell({ date, app, isNext }: Props) {
  const { clockWrong, notice, settings, today } = app;
  const formsOnly = date.id === 'formsDue' && settings.role === 'subordinate';
  const state = clockWrong ? '' : date.state;
  const isSoon = state === 'open' && date.id !== 'activity' && date.daysLeft <= SOON;
  return (
    <li className={`date ${state}${isSoon ? ' soon' : ''}${isNext ? ' next' : ''}`}>
      <div className="date-name">{formsOnly ? words.desk.formsOnly : words.desk.dates[date.id]}</div>
      <div className="date-day">{dateText(date, notice.year)}</div>
      {!clockWrong && <Parts className="date-distance" parts={distance(date, today)} />}
      <Parts className="date-remark" parts={remarks(date, notice, today)} />
    </li>
  );
}

function Parts({ className, parts }: { readonly className: string; readonly parts: readonly string[] }) {
  return (
    <div className={className}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </div>
  );
}
