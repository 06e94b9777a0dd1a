import { useState } from 'react';
import { useForm } from '../form/useFormView.ts';
import { Compared, type ReadProps } from './Compared.tsx';
import { type ConfirmedValues, ConfirmValues } from './ConfirmValues.tsx';
import { confirmedFile } from './confirmedFile.ts';
import { Facts } from './Facts.tsx';
import { InFrame } from './InFrame.tsx';
import type { ReadFile } from './useReading.ts';

/** A file that no export is known of: its values are confirmed first, then they go beside what stands on the form. */
export function MadeByHand({ read, frame, onTaken }: ReadProps) {
  const { draft, definition } = useForm();
  const [confirmed, setConfirmed] = useState<ReadFile>();
  const confirm = (values: ConfirmedValues) =>
    setConfirmed(confirmedFile(definition, read, { values, photos: draft.store.getState().photos }));
  if (confirmed) return <Compared read={confirmed} frame={frame} onTaken={onTaken} />;
  return (
    <InFrame {...frame} isWide>
      <Facts reading={read.reading} isToConfirm />
      <ConfirmValues reading={read.reading} onConfirmed={confirm} onClose={frame.onClose} />
    </InFrame>
  );
}
