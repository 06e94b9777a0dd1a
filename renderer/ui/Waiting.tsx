import { Spin } from 'antd';
import { words } from '../messages/words.ts';

/** Shown while a screen's content is on its way. */
export function Waiting() {
  return (
    <div className="waiting" role="status">
      <Spin />
      <span>{words.app.waiting}</span>
    </div>
  );
}
