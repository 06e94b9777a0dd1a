import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { CallRequest } from '../../shared/api/calls.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

/** What happens with the Word file on paper, by role, and the days on which it was sealed and handed in. */
export function NextSteps() {
  const { app, draft, definition } = useForm();
  const marks = useStore(draft.store, (state) => state.marks);
  const { recipient, dates } = app.notice;
  const steps = words.check.steps[app.settings.role ?? 'direct'];
  return (
    <div className="next-steps">
      <h3>{words.check.nextSteps}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>
          {words.check.due(dates.formsDue.printed)}
          {app.settings.role !== 'subordinate' && words.check.mailbox(recipient.office, recipient.mailbox)}
        </li>
        {definition.kind === 'activity' && <li>{words.check.sameName}</li>}
      </ol>
      <p className="hint">{words.check.markHint}</p>
      <DayMark
        name={words.check.sealed}
        day={marks.sealedOn}
        today={app.today}
        marksOf={(sealedOn) => ({ sealedOn })}
      />
      <DayMark
        name={words.check.handedIn}
        day={marks.handedIn?.on ?? null}
        today={app.today}
        marksOf={(on) => ({ handedIn: on === null ? null : { on, way: '' } })}
      />
    </div>
  );
}

interface DayMarkProps {
  readonly name: (typeof words.check)['sealed' | 'handedIn'];
  readonly day: string | null;
  readonly today: string;
  readonly marksOf: (day: string | null) => CallRequest<'forms.mark'>['marks'];
}

/** A day that a person ticks off, today unless another is chosen. */
function DayMark({ name, day, today, marksOf }: DayMarkProps) {
  const { draft } = useForm();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(today);
  const mark = async (on: string | null) => {
    const answer = await draft.mark(marksOf(on));
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
  if (day !== null)
    return (
      <p className="day-mark">
        {name.done(day)}
        <Button onClick={() => mark(null)}>{words.check.takeBack(name.short)}</Button>
      </p>
    );
  return (
    <p className="day-mark">
      <Button onClick={() => mark(chosen)}>{name.mark}</Button>
      <Input
        type="date"
        className="day-input"
        aria-label={name.day}
        max={today}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value || today)}
      />
    </p>
  );
}
