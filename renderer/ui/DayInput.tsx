import { Input } from 'antd';
import type { Day } from '../../shared/calendar/days.ts';

interface Props {
  readonly id: string;
  /** ISO, or empty for none. */
  readonly value: Day | '';
  readonly max?: Day;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onChange: (day: Day | '') => void;
}

/** A day to be typed or chosen; the browser's own control speaks the language of the system. */
export function DayInput({ id, value, max, invalid = false, describedBy, onChange }: Props) {
  return (
    <Input
      id={id}
      type="date"
      className="day-input"
      value={value}
      max={max}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
