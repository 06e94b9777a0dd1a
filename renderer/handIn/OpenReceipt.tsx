import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import type { Failure } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { call } from '../bridge/transport.ts';
import { NotDone } from './NotDone.tsx';

interface Props extends Omit<ButtonProps, 'onClick'> {
  readonly submission: Submission;
}

/** Opens the kept receipt in the system's program; why it was not opened, and where it lies, stays in sight. */
export function OpenReceipt({ submission: { id }, ...button }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    const answer = await call('submissions.openReceipt', { id });
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <>
      <Button {...button} onClick={open} />
      {failure && (
        <div className="not-opened">
          <NotDone failure={failure} />
        </div>
      )}
    </>
  );
}
