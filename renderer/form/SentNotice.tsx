import { Alert } from 'antd';
import { useStore } from 'zustand';
import type { Section } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { useForm } from './useFormView.ts';
import { useSentState } from './useSentState.ts';

/** Where a form that is out is changed: that it is out, and what a change means. Once it was changed the header says what is to be done. */
export function SentNotice({ section }: { readonly section: Section }) {
  const { app, draft } = useForm();
  const handedIn = useStore(draft.store, ({ marks }) => marks.handedIn);
  const sent = useSentState();
  if (section === 'export' || sent !== 'sent' || handedIn === null) return null;
  return (
    <Alert
      className="sent-notice"
      type="info"
      showIcon
      title={words.form.isOut(dayName(handedIn.on, yearOf(app.today)))}
    />
  );
}
