import { useEffect } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { waitingHandIn } from '../../shared/submission/standing.ts';
import { useForms, useSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { Handing } from './Handing.tsx';
import { leaveHandIn, useHandInState } from './handInState.ts';
import { Log } from './Log.tsx';
import { Preparing } from './Preparing.tsx';
import './handIn.css';

/** 报送: what goes to whom, proven whole, handed over by a person, ticked off; below it what was handed in before. */
export function HandInScreen({ app }: { readonly app: AppState }) {
  const forms = useForms();
  const log = useSubmissions();
  useEffect(() => leaveHandIn, []);
  const failed = forms.isError ? forms : log.isError ? log : null;
  return (
    <>
      <ScreenHeader heading={words.handIn.heading} />
      <div className="screen-body hand-in">
        <p className="hint lead">{words.handIn.hint}</p>
        {failed && <FailureNotice error={failed.error} onRetry={() => failed.refetch()} />}
        {!failed && (forms.isPending || log.isPending) && <Waiting />}
        {forms.data && log.data && (
          <>
            <Steps app={app} forms={forms.data} log={log.data} />
            <Log app={app} log={log.data} />
          </>
        )}
      </div>
    </>
  );
}

interface Props {
  readonly app: AppState;
  readonly forms: NonNullable<ReturnType<typeof useForms>['data']>;
  readonly log: readonly Submission[];
}

/** The first steps while nothing is packed, the last ones from then on. */
function Steps({ app, forms, log }: Props) {
  const { shown } = useHandInState();
  const handed = shown === undefined ? waitingHandIn(log) : log.find(({ id }) => id === shown);
  return handed ? (
    <Handing key={handed.id} app={app} submission={handed} />
  ) : (
    <Preparing app={app} forms={forms} log={log} />
  );
}
