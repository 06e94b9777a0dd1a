import { Modal } from 'antd';
import { useState } from 'react';
import type { BinnedForm, ErasedForm } from '../../shared/api/model.ts';
import type { Day } from '../../shared/calendar/days.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';

interface Props {
  readonly form: BinnedForm;
  readonly today: Day;
  /** Takes, once it is out of sight, what is to be said of a form that was erased. */
  readonly onClosed: (said: string | null) => void;
}

/** 彻底删除: names what goes and what stays before it is done. */
export function EraseDialog({ form, today, onClosed }: Props) {
  const call = useCall();
  const [open, setOpen] = useState(true);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const name = form.name || words.desk.unnamed;
  const erase = async () => {
    setBusy(true);
    const erased = await call('forms.erase', { id: form.id });
    if (!erased) {
      setBusy(false);
      return;
    }
    setSaid(`${words.bin.erased(name)}${copiesSentence(erased, today)}`);
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={words.bin.question(name)}
      okText={words.bin.confirm}
      okButtonProps={{ danger: true }}
      cancelText={words.bin.cancel}
      confirmLoading={busy}
      onOk={erase}
      onCancel={() => setOpen(false)}
      afterClose={() => onClosed(said)}
    >
      <Listed title={words.bin.goes} items={words.bin.goesList} />
      <Listed title={words.bin.stays} items={words.bin.staysList} />
    </Modal>
  );
}

function copiesSentence({ copiesUntil }: ErasedForm, today: Day): string {
  return copiesUntil === null
    ? words.bin.noCopies
    : words.bin.copiesUntil(dayName(copiesUntil, yearOf(today)));
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <>
      <p className="erase-title">{title}</p>
      <ul className="erase-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
