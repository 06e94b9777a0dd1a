import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { Day } from '../../shared/calendar/days.ts';
import { day as words } from '../messages/day.ts';
import './dayInput.css';
import { describedBy } from './FieldLabel.tsx';
import { readDay } from './readDay.ts';
import { dayName } from './time.ts';

interface Props {
  readonly id: string;
  /** ISO, or empty for none. */
  readonly value: Day | '';
  /** Of a day that is typed without one. */
  readonly year: number;
  readonly max?: Day;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  /** A day as soon as one can be read; none once the text was emptied, or left without a day in it. */
  readonly onChange: (day: Day | '') => void;
}

/**
 * A day to be typed or chosen. The browser's own control speaks the browser's language, in which the month may come first:
 * only its calendar is used.
 */
export function DayInput({ id, value, year, max, invalid = false, describedBy: by, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const [isUnread, setUnread] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const type = (text: string) => {
    setTyped(text);
    setUnread(false);
    const read = readDay(text, year);
    if (read !== undefined) onChange(read);
    else if (text.trim() === '') onChange('');
  };
  const leave = () => {
    if (typed === undefined) return;
    const isEmpty = typed.trim() === '';
    if (isEmpty || readDay(typed, year) !== undefined) return setTyped(undefined);
    setUnread(true);
    onChange('');
  };
  const choose = (chosen: string) => {
    setTyped(undefined);
    setUnread(false);
    onChange(chosen);
  };
  return (
    <div className="day">
      <div className="day-control">
        <input
          ref={calendar}
          type="date"
          className="day-calendar"
          tabIndex={-1}
          aria-hidden
          value={value}
          max={max}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Input
          id={id}
          className="day-input"
          status={isUnread ? 'error' : ''}
          value={typed ?? (value && dayName(value))}
          placeholder={words.example(year)}
          autoComplete="off"
          aria-invalid={invalid || isUnread}
          aria-describedby={describedBy(by, isUnread && `${id}-unread`)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          suffix={
            <button
              type="button"
              className="day-choose"
              aria-label={words.choose}
              title={words.choose}
              onClick={() => calendar.current?.showPicker()}
            >
              <CalendarOutlined aria-hidden />
            </button>
          }
        />
      </div>
      <span id={`${id}-unread`} className="day-unread" role="alert">
        {isUnread && words.unread(words.example(year))}
      </span>
    </div>
  );
}
