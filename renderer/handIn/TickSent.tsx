import { App, Button } from 'antd';
import { useId, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { DayField, isPast } from '../register/DayField.tsx';
import { ToWhom } from '../register/ToWhom.tsx';
import { wayName } from '../register/ways.ts';
import { useCall } from '../ui/useCall.ts';
import { changeHandIn } from './handInState.ts';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
  readonly way: Way;
}

/** The day, and who got it; the way is the one that was gone. */
export function TickSent({ app: { today }, submission: { id, recipient }, way }: Props) {
  const { message } = App.useApp();
  const call = useCall();
  const [day, setDay] = useState(today);
  const [told, setTold] = useState(false);
  const [name, setName] = useState(recipient.name);
  const [busy, setBusy] = useState(false);
  const dayId = useId();
  const { sent } = words.handIn;
  const save = async () => {
    setTold(true);
    if (!isPast(day, today)) return document.getElementById(dayId)?.focus();
    setBusy(true);
    const done = await call('submissions.sent', {
      id,
      sent: { on: day, way: wayName(way), recipient: { ...recipient, name: name.trim() } },
    });
    setBusy(false);
    if (!done) return;
    // It stays in sight though it waits no more.
    changeHandIn({ shown: id });
    await refreshSubmissions();
    message.success(sent.saved);
  };
  return (
    <>
      <p className="hint">{sent.hint(wayName(way))}</p>
      <div className="tick-sent">
        <div className="tick-sent-day">
          <DayField id={dayId} label={sent.day} value={day} today={today} told={told} onChange={setDay} />
        </div>
        <ToWhom name={name} onChange={setName} />
        <Button type="primary" loading={busy} onClick={save}>
          {sent.save}
        </Button>
      </div>
    </>
  );
}
