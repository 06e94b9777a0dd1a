import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';
import { Receipt } from './Receipt.tsx';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
  /** The day (ISO). */
  readonly sentOn: string;
}

/** What was ticked off, the way to take it back, and what shows that it arrived. */
export function SentFacts({ app, submission, sentOn }: Props) {
  const { message } = App.useApp();
  const call = useCall();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that ticked it off is gone.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    undo.current?.focus();
    document.querySelector('.hand-in')?.scrollTo({ top: 0 });
  }, []);
  const { sent } = words.handIn;
  const day = dayName(sentOn, yearOf(app.today));
  const takeBack = async () => {
    if (!(await call('submissions.sent', { id: submission.id, sent: null }))) return;
    await refreshSubmissions();
    message.success(sent.undone);
  };
  return (
    <>
      <p className="hand-in-row">
        <span>{sent.done(day, submission.way ?? '', submission.recipient.name)}</span>
        <Button ref={undo} size="small" onClick={takeBack}>
          {sent.undo}
        </Button>
      </p>
      <Receipt submission={submission} />
    </>
  );
}
