import type { AppState } from '../../shared/api/model.ts';
import type { Submission } from '../../shared/submission/model.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { SentFacts } from './SentFacts.tsx';
import { TickSent } from './TickSent.tsx';

interface Props {
  readonly app: AppState;
  readonly submission: Submission;
  readonly way: Way;
}

/** Ticked off by a person as sent, or what was ticked off. */
export function Sent({ app, submission, way }: Props) {
  return submission.sentOn === null ? (
    <TickSent app={app} submission={submission} way={way} />
  ) : (
    <SentFacts app={app} submission={submission} sentOn={submission.sentOn} />
  );
}
