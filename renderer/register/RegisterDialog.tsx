import { Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { DayField, isPast } from './DayField.tsx';
import { type Mark, type MarkChanges, marksOf, usualWay } from './mark.ts';
import './register.css';

interface Props {
  readonly app: AppState;
  readonly mark: Mark;
  /** Of the form that it is about. */
  readonly name: string;
  /** Stores the marks and says so; false when they could not be stored. */
  readonly onSave: (marks: MarkChanges, said: string) => Promise<boolean>;
  /** Once it is out of sight: the focus is to go back. */
  readonly onClosed: () => void;
}

/** Asks for the day on which a form was sealed or handed in, and for the way. */
export function RegisterDialog({ app, mark, name, onSave, onClosed }: Props) {
  const { today, settings } = app;
  const [open, setOpen] = useState(true);
  const [busy, setBusy] = useState(false);
  const [day, setDay] = useState(today);
  const [told, setTold] = useState(false);
  const [way, setWay] = useState(usualWay(settings.role));
  const dayId = useId();
  const texts = words.register[mark];
  const focusDay = () => document.getElementById(dayId)?.focus();
  const save = async () => {
    setTold(true);
    if (!isPast(day, today)) {
      focusDay();
      return;
    }
    setBusy(true);
    const done = await onSave(marksOf(mark, day, way), texts.done(dayName(day, yearOf(today))));
    setBusy(false);
    if (done) setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={texts.title}
      okText={texts.title}
      cancelText={words.register.cancel}
      confirmLoading={busy}
      onOk={save}
      onCancel={() => setOpen(false)}
      afterOpenChange={(shown) => shown && focusDay()}
      afterClose={onClosed}
      width={560}
    >
      <p className="register-form">{name}</p>
      <DayField id={dayId} label={texts.day} value={day} today={today} told={told} onChange={setDay} />
      {mark === 'handIn' && <WayChoice way={way} onChange={setWay} />}
    </Modal>
  );
}

function WayChoice({ way, onChange }: { readonly way: string; readonly onChange: (way: string) => void }) {
  return (
    <fieldset className="ways">
      <legend className="field-label">{words.register.way}</legend>
      <Radio.Group
        value={way}
        options={words.register.ways.map((each) => ({ value: each, label: each }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </fieldset>
  );
}
