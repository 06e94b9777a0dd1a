import { Button } from 'antd';
import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Replacement } from '../../shared/submission/replacement.ts';
import { words } from '../messages/words.ts';
import { dayAndTime, dayName, yearOf } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';
import { changeHandIn } from './handInState.ts';
import { LogFiles } from './LogFiles.tsx';
import { OpenReceipt } from './OpenReceipt.tsx';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
  /** It is to be sent and ticked off yet; what was changed or packed anew since is not. */
  readonly waits: boolean;
  /** What was sent again since. */
  readonly replacement: Replacement;
  readonly onRemove: (submission: Submission) => void;
}

/** One hand-in of the log: when, what, to whom, how, whether it was sent, and what can be done with it. */
export function LogEntry({ app: { today }, submission, waits, replacement, onRemove }: Props) {
  const call = useCall();
  const { log } = words.handIn;
  const { id, madeAt, round, recipient, forms, folder, sentOn, way, receipt } = submission;
  const made = dayAndTime(madeAt, today);
  const when = folder === null ? log.noted(made) : log.made(made);
  const show = () => {
    changeHandIn({ shown: id });
    document.querySelector('.hand-in')?.scrollTo({ top: 0 });
  };
  return (
    <li className="log-entry">
      <div className="log-head">
        <strong>{sentOn === null ? when : log.sent(dayName(sentOn, yearOf(today)), way ?? '')}</strong>
        <span className={waits ? 'log-state unsent' : 'log-state'}>
          {sentOn !== null ? recipient.name && log.to(recipient.name) : waits ? log.unsent : log.passed}
        </span>
        <span className="hint">{roundText(round, replacement)}</span>
      </div>
      <ul className="log-forms" aria-label={log.forms(forms.length)}>
        {forms.map((form) => (
          <li key={form.id}>
            {form.name || words.desk.unnamed}
            <span className="hint">{remarkOn(form, replacement)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{detailsOf(submission, when)}</p>
      {folder !== null && <LogFiles submission={submission} />}
      <div className="log-actions">
        {folder !== null && (
          <>
            <Button size="small" aria-label={log.on(waits ? log.goOn : log.look, when)} onClick={show}>
              {waits ? log.goOn : log.look}
            </Button>
            <Button
              size="small"
              aria-label={log.on(words.handIn.over.open, when)}
              onClick={() => call('submissions.show', { id, part: 1 })}
            >
              {words.handIn.over.open}
            </Button>
          </>
        )}
        {receipt !== null && (
          <OpenReceipt submission={submission} size="small" aria-label={log.on(log.openReceipt, when)}>
            {log.openReceipt}
          </OpenReceipt>
        )}
        <Button
          size="small"
          type="text"
          aria-label={log.on(log.remove, when)}
          onClick={() => onRemove(submission)}
        >
          {log.remove}
        </Button>
      </div>
    </li>
  );
}

/** The first time is told once there is another. */
function roundText(round: number, { whole, hasLater }: Replacement): string {
  const { log } = words.handIn;
  return [(round > 1 || hasLater) && log.round(round), whole !== null && log.replaced(whole)]
    .filter(Boolean)
    .join('，');
}

/** What became of one form since; nothing where that is said of the whole. */
function remarkOn({ id, current }: Submission['forms'][number], { rounds, whole }: Replacement): string {
  const { log } = words.handIn;
  const round = rounds.get(id);
  if (whole !== null || (round === undefined && current)) return '';
  return `（${round === undefined ? log.changed : log.replaced(round)}）`;
}

function detailsOf({ sentOn, code, replaces, receipt, folder }: Submission, when: string): string {
  const { log } = words.handIn;
  return [
    sentOn !== null && when,
    code !== null && log.code(code),
    replaces !== null && log.replaces(replaces),
    receipt !== null && log.receipt(receipt),
    folder,
  ]
    .filter(Boolean)
    .join(' · ');
}
