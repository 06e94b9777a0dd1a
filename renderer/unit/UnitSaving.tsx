import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { failureSentence } from '../../shared/messages/failures.ts';
import { words } from '../messages/words.ts';
import type { UnitDraft } from './useUnitDraft.ts';

/** Whether what was typed is stored, with a way on where it is not. */
export function UnitSaving({ draft: { saving, save } }: { readonly draft: UnitDraft }) {
  if (saving.kind === 'failed')
    return (
      <div className="save-status failed" role="alert">
        {failureSentence(saving.failure)}
        <Button size="small" onClick={save}>
          {words.unit.retry}
        </Button>
      </div>
    );
  return (
    <div className="save-status" role="status">
      {saving.kind === 'saved' && <CheckCircleFilled className="saved" aria-hidden />}
      {saving.kind === 'saved' && words.unit.saved}
      {saving.kind === 'waiting' && words.unit.saving}
    </div>
  );
}
