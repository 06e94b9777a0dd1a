import { Button } from 'antd';
import { useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { FindingText } from '../ui/FindingText.tsx';
import { dayName, yearOf } from '../ui/time.ts';

interface Props {
  readonly app: AppState;
  readonly onChange: (day: string | null) => void;
}

/** The earlier day by which the forms must be with whoever recommends. */
export function OwnDeadline({ app, onChange }: Props) {
  const { ownDeadline } = app.settings;
  const [day, setDay] = useState(ownDeadline ?? '');
  const id = useId();
  const { goal } = app.notice.dates.formsDue;
  const late = day > goal;
  const change = (chosen: string) => {
    setDay(chosen);
    // A day before the notice is a slip, or one that is still being typed.
    if (chosen === '') onChange(null);
    else if (chosen >= app.notice.issuedOn) onChange(chosen);
  };
  return (
    <div className="own-deadline">
      <label className="field-label" htmlFor={id}>
        {words.notice.ownDeadline}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {words.notice.ownDeadlineHint}
      </p>
      <div className="own-deadline-day">
        <DayInput
          id={id}
          value={day}
          year={app.notice.year}
          today={app.today}
          invalid={late}
          describedBy={`${id}-hint ${id}-findings`}
          onChange={change}
        />
        {day !== '' && <Button onClick={() => change('')}>{words.notice.noDeadline}</Button>}
      </div>
      <div id={`${id}-findings`} className="field-findings">
        {late && (
          <FindingText
            severity="warning"
            sentence={words.notice.ownDeadlineLate(dayName(goal, yearOf(goal)))}
          />
        )}
      </div>
    </div>
  );
}
