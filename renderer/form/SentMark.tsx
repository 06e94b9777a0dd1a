import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useStore } from 'zustand';
import { routeFragment } from '../app/route.ts';
import { startAnother } from '../handIn/handInState.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { useForm } from './useFormView.ts';
import { useSentState } from './useSentState.ts';
import { WayOn } from './WayOn.tsx';

/** Whether the open form was handed in; that is done, and noted, in 报送 alone. */
export function SentMark() {
  const { app, draft } = useForm();
  const handedIn = useStore(draft.store, ({ marks }) => marks.handedIn);
  const sent = useSentState();
  const { none, standing } = words.register.handIn;
  const isDone = sent === 'sent' && handedIn !== null;
  return (
    <div className={isDone ? 'mark current' : 'mark'}>
      {isDone ? <CheckCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      <span>
        {handedIn === null
          ? sent === null && none
          : standing(dayName(handedIn.on, yearOf(app.today)), handedIn.way)}
        {sent !== null && sent !== 'sent' && <WayOn state={sent} />}
      </span>
      {sent === null && (
        <a href={routeFragment({ screen: 'handIn' })} onClick={startAnother}>
          {words.check.toHandIn}
        </a>
      )}
    </div>
  );
}
