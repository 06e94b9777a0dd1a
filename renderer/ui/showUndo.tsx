import { Button } from 'antd';
import type { MessageInstance } from 'antd/es/message/interface';

/** Long enough to read a sentence, notice the mistake and reach the button (s). */
const SECONDS = 10;

interface Undo {
  readonly text: string;
  /** What the button is called. */
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Says what was done, with a button that takes it back. */
export function showUndo(message: MessageInstance, { text, undo, onUndo }: Undo): void {
  const key = crypto.randomUUID();
  message.open({
    key,
    type: 'success',
    duration: SECONDS,
    content: (
      <>
        {text}{' '}
        <Button
          onClick={() => {
            message.destroy(key);
            onUndo();
          }}
        >
          {undo}
        </Button>
      </>
    ),
  });
}
