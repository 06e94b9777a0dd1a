import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
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
  readonly today: Day;
  readonly max?: Day;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  /** What is to be said of the day, in the line below it; that nothing could be read of the text goes before it. */
  readonly said?: ReactNode;
  /** A day as soon as one can be read; none once the text was emptied, or left without a day in it. */
  readonly onChange: (day: Day | '') => void;
}

/**
 * A day to be typed or chosen. The browser's own control speaks the browser's language, in which the month may come first:
 * only its calendar is used.
 */
export function DayInput({
  id,
  value,
  year,
  today,
  max,
  invalid = false,
  describedBy: by,
  said,
  onChange,
}: Props) {
  const [typed, setTyped] = useState<string>();
  const [isUnread, setUnread] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const read = (text: string) => readDay(text, { year, today });
  const type = (text: string) => {
    setTyped(text);
    setUnread(false);
    const day = read(text);
    if (day !== undefined) onChange(day);
    else if (text.trim() === '') onChange('');
  };
  const leave = () => {
    if (typed === undefined) return;
    const isEmpty = typed.trim() === '';
    if (isEmpty || read(typed) !== undefined) return setTyped(undefined);
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
          // While something else is typed it has no day: a click on the same one would change nothing, and leave the words there.
          value={typed === undefined ? value : (read(typed) ?? '')}
          max={max}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Input
          id={id}
          className="day-input"
          status={isUnread ? 'error' : ''}
          value={typed ?? (value && dayName(value))}
          placeholder={words.hint(year)}
          autoComplete="off"
          aria-invalid={invalid || isUnread}
          aria-describedby={describedBy(by, `${id}-said`)}
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
      <div id={`${id}-said`} className="day-said" role="alert">
        {isUnread ? <span className="day-unread">{words.unread(words.example(year))}</span> : said}
      </div>
    </div>
  );
}
