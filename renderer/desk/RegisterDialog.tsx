import { Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { DayField, isPast } from './DayField.tsx';
import { type Registering, useDesk } from './useDesk.ts';

/** Asks for the day on which a form was sealed or handed in, and for the way. */
export function RegisterDialog() {
  const { registering } = useDesk();
  return registering && <Dialog key={`${registering.form.id} ${registering.mark}`} {...registering} />;
}

function Dialog({ form, mark, opener }: Registering) {
  const desk = useDesk();
  const { today, settings } = desk.app;
  const [open, setOpen] = useState(true);
  const [busy, setBusy] = useState(false);
  const [day, setDay] = useState(today);
  const [told, setTold] = useState(false);
  const [way, setWay] = useState<string>(words.desk.register.ways[settings.role === 'subordinate' ? 1 : 0]);
  const dayId = useId();
  const texts = words.desk.register[mark];
  const focusDay = () => document.getElementById(dayId)?.focus();
  const save = async () => {
    setTold(true);
    if (!isPast(day, today)) {
      focusDay();
      return;
    }
    setBusy(true);
    const marks = mark === 'seal' ? { sealedOn: day } : { handedIn: { on: day, way } };
    const done = await desk.mark(form, marks, texts.done(dayName(day, yearOf(today))));
    setBusy(false);
    if (done) setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={texts.title}
      okText={texts.confirm}
      cancelText={words.desk.register.cancel}
      confirmLoading={busy}
      onOk={save}
      onCancel={() => setOpen(false)}
      afterOpenChange={(shown) => shown && focusDay()}
      afterClose={() => {
        desk.closeRegister();
        opener.focus();
      }}
      width={560}
    >
      <p className="register-form">{form.name || words.desk.unnamed}</p>
      <DayField id={dayId} label={texts.day} value={day} today={today} told={told} onChange={setDay} />
      {mark === 'handIn' && <WayChoice way={way} onChange={setWay} />}
    </Modal>
  );
}

function WayChoice({ way, onChange }: { readonly way: string; readonly onChange: (way: string) => void }) {
  return (
    <fieldset className="ways">
      <legend className="field-label">{words.desk.register.way}</legend>
      <Radio.Group
        value={way}
        options={words.desk.register.ways.map((each) => ({ value: each, label: each }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </fieldset>
  );
}
