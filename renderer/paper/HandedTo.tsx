import { App, InputNumber } from 'antd';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Day } from '../../shared/calendar/days.ts';
import type { Paper } from '../../shared/form/marks.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { DayField, isPast } from '../register/DayField.tsx';
import { LineField } from '../ui/LineField.tsx';

/** A pause in typing after which what was typed is stored (ms). */
const PAUSE_MS = 800;

/** Whom the paper was handed to, on which day, in how many copies. */
export function HandedTo() {
  const note = useNote();
  return (
    <div className="handed-to">
      <Whom onNote={note} />
      <When onNote={note} />
      <Copies onNote={note} />
    </div>
  );
}

interface Props {
  readonly onNote: (paper: Partial<Paper>) => Promise<void>;
}

function Whom({ onNote }: Props) {
  const stored = usePaper().handedTo;
  const [typed, setTyped] = useState(stored);
  const store = () => {
    if (typed.trim() !== stored) void onNote({ handedTo: typed });
  };
  const storeLater = useEffectEvent(store);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with every key
  useEffect(() => {
    const timer = setTimeout(() => storeLater(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <LineField
      label={words.paper.handedTo}
      placeholder={words.paper.handedToExample}
      value={typed}
      severity={undefined}
      findings={[]}
      onChange={setTyped}
      onLeave={store}
    />
  );
}

function When({ onNote }: Props) {
  const { app } = useForm();
  const stored = usePaper().handedOn;
  const [day, setDay] = useState<Day | ''>(stored ?? '');
  const id = useId();
  const change = (chosen: Day | '') => {
    setDay(chosen);
    if (chosen === '' || isPast(chosen, app.today)) void onNote({ handedOn: chosen || null });
  };
  return (
    <div className="field">
      <DayField
        id={id}
        label={words.paper.handedOn}
        value={day}
        today={app.today}
        told={day !== ''}
        onChange={change}
      />
    </div>
  );
}

function Copies({ onNote }: Props) {
  const stored = usePaper().copies;
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.paper.copies}
      </label>
      <InputNumber
        id={id}
        className="copies"
        min={1}
        max={999}
        precision={0}
        suffix={words.paper.copiesUnit}
        value={stored}
        onChange={(copies) => void onNote({ copies })}
      />
    </div>
  );
}

const usePaper = () => useStore(useForm().draft.store, ({ marks }) => marks.paper);

/** Stores a part of what is known of the paper; what cannot be stored is told. */
function useNote() {
  const { draft } = useForm();
  const { message } = App.useApp();
  return async (paper: Partial<Paper>) => {
    const answer = await draft.mark({ paper });
    if (!answer.ok) message.error(failureSentence(answer.error));
  };
}
