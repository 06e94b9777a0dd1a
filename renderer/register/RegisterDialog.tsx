import { Modal } from 'antd';
import { useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { recipientFor } from '../../shared/submission/recipient.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { DayField, isPast } from './DayField.tsx';
import type { Mark, Registered } from './mark.ts';
import { ToWhom } from './ToWhom.tsx';
import { WayChoice } from './WayChoice.tsx';
import { usualWay, wayName } from './ways.ts';
import './register.css';

interface Props {
  readonly app: AppState;
  readonly mark: Mark;
  /** Of the form that it is about. */
  readonly name: string;
  /** Stores what was ticked off and says so; false when it could not be stored. */
  readonly onSave: (registered: Registered, said: string) => Promise<boolean>;
  /** Once it is out of sight: the focus is to go back. */
  readonly onClosed: () => void;
}

/** Asks for the day on which a form was sealed or handed in, for the way and for whom. */
export function RegisterDialog({ app, mark, name, onSave, onClosed }: Props) {
  const { today, settings, notice } = app;
  const [open, setOpen] = useState(true);
  const [busy, setBusy] = useState(false);
  const [day, setDay] = useState(today);
  const [told, setTold] = useState(false);
  const [way, setWay] = useState(usualWay(settings));
  const [recipient, setRecipient] = useState(recipientFor(settings, notice));
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
    const registered: Registered =
      mark === 'seal' ? { mark, on: day } : { mark, on: day, way: wayName(way), recipient };
    const done = await onSave(registered, texts.done(dayName(day, yearOf(today))));
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
      {mark === 'handIn' && (
        <>
          <WayChoice way={way} onChange={setWay} />
          <ToWhom name={recipient.name} onChange={(to) => setRecipient({ ...recipient, name: to })} />
        </>
      )}
    </Modal>
  );
}
