import { App } from 'antd';
import { useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { useForm } from '../form/useFormView.ts';
import { Compared, type ReadProps } from './Compared.tsx';
import { type ConfirmedValues, ConfirmValues } from './ConfirmValues.tsx';
import { confirmedFile } from './confirmedFile.ts';
import { Facts } from './Facts.tsx';
import { InFrame } from './InFrame.tsx';
import { takeDifferences } from './takeChanges.ts';
import type { ReadFile } from './useReading.ts';

/** A file that no export is known of: its values are confirmed first, then they go onto the new form, or beside what stands there. */
export function MadeByHand({ read, frame, onTaken }: ReadProps) {
  const { draft, definition } = useForm();
  const { message } = App.useApp();
  const [confirmed, setConfirmed] = useState<ReadFile>();
  const [isBusy, setBusy] = useState(false);
  const confirm = async (values: ConfirmedValues) => {
    const next = confirmedFile(definition, read, { values, photos: draft.store.getState().photos });
    if (!frame.isNew) return setConfirmed(next);
    const { differences } = next.comparison;
    setBusy(true);
    const done = await takeDifferences(draft, next, new Set(differences.map(({ id }) => id)));
    setBusy(false);
    if (!done.ok) return void message.error(failureSentence(done.error));
    const count = [...values.values()].filter(({ isTaken }) => isTaken).length;
    return onTaken({ count, back: done.value, at: Date.now() });
  };
  if (confirmed) return <Compared read={confirmed} frame={frame} onTaken={onTaken} />;
  return (
    <InFrame {...frame} isWide>
      <Facts reading={read.reading} isNew={frame.isNew} isToConfirm />
      <ConfirmValues
        reading={read.reading}
        isNew={frame.isNew}
        isBusy={isBusy}
        onConfirmed={confirm}
        onClose={frame.onClose}
      />
    </InFrame>
  );
}
