import { FolderOpenOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { Submission } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import { folderOf } from './folderOf.ts';

interface Props {
  readonly submission: Submission;
  /** Of the part, from 1. */
  readonly number: number;
}

/** Opens the folder of a part with its files selected; and where it is, for when that cannot be done. */
export function OpenFolder({ submission, number }: Props) {
  const { message } = App.useApp();
  const call = useCall();
  const { over } = words.handIn;
  const folder = folderOf(submission, number);
  const name = submission.parts[number - 1]?.name ?? '';
  const copy = () =>
    navigator.clipboard.writeText(folder).then(
      () => message.success(over.pathCopied),
      () => message.error(over.notCopied),
    );
  return (
    <div className="hand-in-folder">
      <Button
        type="primary"
        icon={<FolderOpenOutlined aria-hidden />}
        onClick={() => call('submissions.show', { id: submission.id, part: number })}
      >
        {name === '' ? over.open : over.openOf(name)}
      </Button>
      <span className="hand-in-path">{folder}</span>
      <Button size="small" aria-label={over.copyOf(over.copyPath, name)} onClick={copy}>
        {over.copyPath}
      </Button>
    </div>
  );
}
