import { FolderOpenOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '../../shared/result/result.ts';
import type { Submission } from '../../shared/submission/model.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';
import { folderOf } from './folderOf.ts';
import { NotDone } from './NotDone.tsx';

interface Props {
  readonly submission: Submission;
  /** Of the part, from 1. */
  readonly number: number;
}

/** Opens the folder of a part with its files selected; and where it is, for when that cannot be done. */
export function OpenFolder({ submission, number }: Props) {
  const { message } = App.useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { over } = words.handIn;
  const folder = folderOf(submission, number);
  const name = submission.parts[number - 1]?.name ?? '';
  const copy = () =>
    navigator.clipboard.writeText(folder).then(
      () => message.success(over.pathCopied),
      () => message.error(over.notCopied),
    );
  const open = async () => {
    const answer = await call('submissions.show', { id: submission.id, part: number });
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <>
      <div className="hand-in-folder">
        <Button type="primary" icon={<FolderOpenOutlined aria-hidden />} onClick={open}>
          {name === '' ? over.open : over.openOf(name)}
        </Button>
        <span className="hand-in-path">{folder}</span>
        <Button size="small" aria-label={over.copyOf(over.copyPath, name)} onClick={copy}>
          {over.copyPath}
        </Button>
      </div>
      <NotDone failure={failure} />
    </>
  );
}
