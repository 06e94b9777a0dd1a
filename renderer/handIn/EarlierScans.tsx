import { Alert, Radio } from 'antd';
import { EARLIER_SCANS, type SubmissionPlan } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import { changeHandIn, useHandInState } from './handInState.ts';

const { earlierScans: texts } = words.handIn;

/** Scans of a paper that says something else by now: what becomes of them a person says, and what was said stays in sight. */
export function EarlierScans({ plan }: { readonly plan: SubmissionPlan | undefined }) {
  const { earlierScans } = useHandInState();
  const open = plan?.blocks.some(({ code }) => code === 'scanEarlier') ?? false;
  const said = (plan?.earlierScans.length ?? 0) > 0 && earlierScans !== null;
  if (!open && !said) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role={open ? 'alert' : 'status'}
      className="earlier-scans"
      title={
        <>
          <div>{texts.title}</div>
          <Radio.Group
            aria-label={texts.title}
            value={earlierScans}
            options={EARLIER_SCANS.map((each) => ({ value: each, label: texts.ways[each] }))}
            onChange={({ target }) => changeHandIn({ earlierScans: target.value })}
          />
        </>
      }
    />
  );
}
