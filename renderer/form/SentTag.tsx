import { Tag } from 'antd';
import { useStore } from 'zustand';
import { StaleTag } from '../export/Stale.tsx';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { SealTag } from './SealTag.tsx';
import { useForm } from './useFormView.ts';
import { useFreshLog, useIsSealDue, useSentState } from './useSentState.ts';
import { WayOn } from './WayOn.tsx';

/** Whether the form is out already, then it is read and changed with more care; and whether what is out is still the form. */
export function SentTag() {
  const { app, draft } = useForm();
  const handedIn = useStore(draft.store, ({ marks }) => marks.handedIn);
  const state = useSentState();
  const isSealDue = useIsSealDue();
  useFreshLog();
  if (isSealDue) return <SealTag />;
  if (state === null) return <StaleTag />;
  if (state !== 'sent') return <WayOn state={state} />;
  // The mark comes with the form, the log a moment later.
  if (!handedIn) return null;
  return (
    <Tag className="handed-in-tag">
      {words.register.handIn.standing(dayName(handedIn.on, yearOf(app.today)), '')}
    </Tag>
  );
}
