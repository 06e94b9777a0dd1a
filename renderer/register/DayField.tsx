import type { Day } from '../../shared/calendar/days.ts';
import { words } from '../messages/words.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { FindingText } from '../ui/FindingText.tsx';
import { yearOf } from '../ui/time.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: Day | '';
  readonly today: Day;
  /** Whether to say what is wrong with it. */
  readonly told: boolean;
  readonly onChange: (day: Day | '') => void;
}

/** The day on which something was done. */
export function DayField({ id, label, value, today, told, onChange }: Props) {
  const wrong = told && !isPast(value, today);
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <DayInput
        id={id}
        value={value}
        year={yearOf(today)}
        today={today}
        max={today}
        invalid={wrong}
        said={wrong && <FindingText severity="error" sentence={words.register.wrongDay} />}
        onChange={onChange}
      />
    </>
  );
}

/** Whether something can have been done on this day. */
export const isPast = (day: Day | '', today: Day): boolean => day !== '' && day <= today;
