import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { replacementOf } from '../../shared/submission/replacement.ts';
import { waitingHandIns } from '../../shared/submission/standing.ts';
import { refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { LogEntry } from './LogEntry.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** So many entries are shown before more are asked for. */
const SHOWN = 20;

interface Props {
  readonly app: AppState;
  readonly log: readonly Submission[];
}

/** 报送记录: every hand-in, the last first. */
export function Log({ app, log }: Props) {
  const [count, setCount] = useState(SHOWN);
  const [asked, setAsked] = useState<Submission | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = waitingHandIns(log);
  // The entry that held the focus is gone.
  useEffect(() => {
    if (said) heading.current?.focus();
  }, [said]);
  return (
    <section className="hand-in-log" aria-labelledby="hand-in-log">
      <h2 id="hand-in-log" ref={heading} tabIndex={-1}>
        {words.handIn.log.heading}
      </h2>
      <div role="status">{said && <p className="hint">{said}</p>}</div>
      {log.length === 0 && <p className="hint">{words.handIn.log.none}</p>}
      <ul>
        {log.slice(0, count).map((submission) => (
          <LogEntry
            key={submission.id}
            app={app}
            submission={submission}
            waits={waiting.includes(submission)}
            replacement={replacementOf(log, submission)}
            onRemove={setAsked}
          />
        ))}
      </ul>
      {log.length > count && (
        <Button onClick={() => setCount(count + SHOWN)}>
          {words.handIn.log.more(Math.min(SHOWN, log.length - count))}
        </Button>
      )}
      {asked && (
        <RemoveDialog
          submission={asked}
          onClosed={async (isRemoved) => {
            setAsked(null);
            if (!isRemoved) return;
            await refreshSubmissions();
            setSaid(words.handIn.log.removed);
          }}
        />
      )}
    </section>
  );
}
