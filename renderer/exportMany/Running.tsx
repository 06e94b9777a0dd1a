import { Button, Progress } from 'antd';
import type { FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly forms: readonly FormSummary[];
  readonly at: number;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** Which of the forms is exported now. */
export function Running({ forms, at, stopping, onStop }: Props) {
  const name = forms[at]?.name || words.desk.unnamed;
  return (
    <div role="status">
      <p>{words.exportMany.running(at + 1, forms.length, name)}</p>
      <Progress percent={Math.round((at / forms.length) * 100)} aria-label={words.exportMany.progress} />
      <Button disabled={stopping} onClick={onStop}>
        {stopping ? words.exportMany.stopping : words.exportMany.cancel}
      </Button>
    </div>
  );
}
