import { Alert, Button, Progress } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { isOfFolder } from '../export/folderFailures.ts';
import { OtherFolderButton } from '../export/OtherFolderButton.tsx';
import { words } from '../messages/words.ts';
import { usePack } from './usePack.ts';
import type { Preparation } from './usePreparation.ts';

const WANTED: Record<NonNullable<Preparation['wants']>, string> = {
  forms: words.handIn.pack.chooseFirst,
  mending: words.handIn.pack.blockedFirst,
  earlierScans: words.handIn.pack.sayFirst,
  recipient: words.handIn.pack.recipientFirst,
  mailbox: words.handIn.whom.mailboxMissing,
};

/** Writes and proves the hand-in; how far it is, and why it was not done. */
export function Pack({ preparation }: { readonly preparation: Preparation }) {
  const { state, percent, start, cancel } = usePack();
  const { pack } = words.handIn;
  const { order, plan, wants } = preparation;
  if (state.step === 'running')
    return (
      <div role="status" className="hand-in-pack">
        <p>{pack.running}</p>
        <Progress percent={percent} aria-label={pack.progress} />
        <Button autoFocus disabled={state.cancelling} onClick={cancel}>
          {state.cancelling ? pack.cancelling : pack.cancel}
        </Button>
      </div>
    );
  const run = () => void start(order);
  const round = plan.data?.round ?? 1;
  return (
    <div className="hand-in-pack">
      <div className="hand-in-pack-row">
        <Button
          type="primary"
          size="large"
          disabled={wants !== null}
          autoFocus={state.failure !== undefined}
          onClick={run}
        >
          {pack.start}
        </Button>
        {/* Beside the button, not above it: it comes when somebody may be reaching for the button. */}
        <span className="hint">{wants === null ? round > 1 && pack.round(round) : WANTED[wants]}</span>
      </div>
      {state.failure && <PackFailure failure={state.failure} onRetry={run} />}
    </div>
  );
}

function PackFailure({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const isCancelled = failure.code === 'workCancelled';
  return (
    <Alert
      className="hand-in-failure"
      role="alert"
      type={isCancelled ? 'info' : 'error'}
      showIcon
      title={isCancelled ? words.handIn.pack.cancelled : failureSentence(failure)}
      action={isOfFolder(failure) && <OtherFolderButton onChosen={onRetry} />}
    />
  );
}
