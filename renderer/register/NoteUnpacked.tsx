import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { AppState, FormSummary } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { startAnother } from '../handIn/handInState.ts';
import { words } from '../messages/words.ts';
import type { Registered } from './mark.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import './register.css';

interface Props {
  readonly app: AppState;
  /** Those that are chosen. */
  readonly forms: readonly FormSummary[];
}

/** What went out without being packed is noted for the chosen forms, all in one entry of the log. */
export function NoteUnpacked({ app, forms }: Props) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [noted, setNoted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const told = useRef<HTMLSpanElement>(null);
  const { unpacked } = words.register;
  const names = forms.map(({ name }) => name || words.desk.unnamed);
  const save = async (registered: Registered, said: string) => {
    if (registered.mark !== 'handIn') return false;
    const { on, way, recipient } = registered;
    const answer = await call('submissions.note', { forms: forms.map(({ id }) => id), on, way, recipient });
    await refreshSubmissions();
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
    setNoted(answer.ok);
    if (answer.ok) startAnother();
    return answer.ok;
  };
  const ask = () => {
    setNoted(false);
    setAsking(true);
  };
  // What is out is chosen no more, and the button may be off by then: the focus goes to what was done.
  const close = () => {
    setAsking(false);
    (told.current ?? button.current)?.focus();
  };
  return (
    <div className="note-unpacked">
      <span className="hint">{unpacked.hint}</span>
      <Button ref={button} disabled={forms.length === 0} onClick={ask}>
        {words.register.handIn.open}
      </Button>
      {noted ? (
        <span ref={told} tabIndex={-1} role="status">
          {unpacked.noted}
        </span>
      ) : (
        forms.length === 0 && <span className="hint">{unpacked.chooseFirst}</span>
      )}
      {asking && (
        <RegisterDialog app={app} mark="handIn" name={unpacked.forms(names)} onSave={save} onClosed={close} />
      )}
    </div>
  );
}
