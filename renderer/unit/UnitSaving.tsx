import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import type { UnitDraft } from './useUnitDraft.ts';

interface Props {
  readonly draft: UnitDraft;
}

/** Whether what was typed is stored. */
export function UnitSaving({ draft: { saving } }: Props) {
  return (
    <div className={`save-status ${saving.kind}`} role="status">
      {saving.kind === 'saved' && <CheckCircleFilled className="saved" aria-hidden />}
      {saving.kind === 'saved' && words.unit.saved}
      {saving.kind === 'waiting' && words.unit.saving}
      {saving.kind === 'failed' && <ExclamationCircleFilled aria-hidden />}
      {saving.kind === 'failed' && words.save.failed}
    </div>
  );
}

/** When it is not: what happened, and the way on. What was typed stays in its controls meanwhile. */
export function UnitFailure({ draft: { saving, save } }: Props) {
  if (saving.kind !== 'failed') return null;
  return (
    <Alert
      className="unit-failure"
      type="error"
      showIcon
      title={failureSentence(saving.failure)}
      action={<Button onClick={save}>{words.unit.retry}</Button>}
    />
  );
}
