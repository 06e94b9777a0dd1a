import { Modal } from 'antd';
import { useState } from 'react';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';

interface Props {
  readonly submission: Submission;
  /** Takes, once it is out of sight, whether the entry is gone. */
  readonly onClosed: (isRemoved: boolean) => void;
}

/** Says what goes and what stays before an entry of the log is removed. */
export function RemoveDialog({ submission, onClosed }: Props) {
  const call = useCall();
  const [open, setOpen] = useState(true);
  const [busy, setBusy] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const { log } = words.handIn;
  const remove = async () => {
    setBusy(true);
    const removed = await call('submissions.remove', { id: submission.id });
    setBusy(false);
    if (!removed) return;
    setRemoved(true);
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={log.removeQuestion}
      okText={log.removeSure}
      okButtonProps={{ danger: true }}
      cancelText={log.keep}
      confirmLoading={busy}
      onOk={remove}
      onCancel={() => setOpen(false)}
      afterClose={() => onClosed(isRemoved)}
    >
      <p>{log.removeText}</p>
    </Modal>
  );
}
