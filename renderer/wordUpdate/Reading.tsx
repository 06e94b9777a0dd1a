import { Button, Progress } from 'antd';
import { words } from '../messages/words.ts';

interface Props {
  readonly percent: number;
  readonly onCancel: () => void;
}

/** The file on its way: how far, and the way out. */
export function Reading({ percent, onCancel }: Props) {
  return (
    <>
      <p role="status">{words.wordUpdate.reading}</p>
      <Progress percent={percent} showInfo={false} status="active" aria-label={words.wordUpdate.progress} />
      <p className="hint">{words.wordUpdate.readingHint}</p>
      <div className="word-update-buttons">
        <Button onClick={onCancel}>{words.wordUpdate.cancel}</Button>
      </div>
    </>
  );
}
