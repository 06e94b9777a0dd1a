import { App, Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { failureSentence } from '../../shared/messages/failures.ts';
import { countText } from '../../shared/narrative/count.ts';
import { isLoss } from '../../shared/narrative/loss.ts';
import { call } from '../bridge/transport.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { putBack } from './keepNarrative.ts';

/** Most of a text is gone, by mistake perhaps: the way back to it. The history keeps the very text that is offered. */
export function Rescue() {
  const { draft } = useForm();
  const content = useContent();
  const { message } = App.useApp();
  const rescue = useStore(draft.store, (state) => state.rescue);
  const count = useMemo(() => countText(rescue).words.low, [rescue]);
  const isOffered = isLoss(rescue.length, content.narrative.length);
  useEffect(() => {
    if (isOffered) void call('history.keep', { form: draft.id, narrative: rescue, reason: 'loss' });
  }, [isOffered, draft, rescue]);
  const bringBack = async () => {
    const done = await putBack(draft, rescue);
    if (!done.ok) message.error(failureSentence(done.error));
  };
  if (!isOffered) return null;
  return (
    <p className="narrative-notice" role="status">
      {words.narrative.rescue(count)}
      <Button onClick={bringBack}>{words.narrative.bringBack}</Button>
    </p>
  );
}
