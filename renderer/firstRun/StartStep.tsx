import { Button } from 'antd';
import type { AppState } from '../../shared/api/model.ts';
import { KindChoice } from '../desk/KindChoice.tsx';
import { words } from '../messages/words.ts';
import { StepHeading } from './StepHeading.tsx';

interface Props {
  readonly app: AppState;
  readonly onDone: () => void;
}

/** The first form, a sample to look at, or the desk. */
export function StartStep({ app, onDone }: Props) {
  return (
    <>
      <StepHeading>{words.firstRun.start.heading}</StepHeading>
      <p className="hint">{words.firstRun.start.hint}</p>
      <KindChoice notice={app.notice} onMade={onDone} />
      <p className="hint">{words.firstRun.start.fromWord}</p>
      <div className="first-run-buttons">
        <Button type="link" onClick={onDone}>
          {words.firstRun.start.desk}
        </Button>
      </div>
    </>
  );
}
