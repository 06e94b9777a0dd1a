import { RightOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { SentState } from '../../shared/submission/standing.ts';
import { routeFragment } from '../app/route.ts';
import { changeHandIn, startAnother } from '../handIn/handInState.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';

/** How a form stands that is not plainly sent, in the words of every screen, and the way to where that is done. */
export function WayOn({ state }: { readonly state: Exclude<SentState, 'sent'> }) {
  const { draft } = useForm();
  const { states, ways } = words.register.handIn;
  const route =
    state === 'outdated'
      ? routeFragment({ screen: 'form', id: draft.id, section: 'export' })
      : routeFragment({ screen: 'handIn' });
  return (
    <a className="way-on" href={route} title={ways[state]} onClick={BEFORE[state]}>
      <Tag color="warning">
        {states[state]} <RightOutlined aria-hidden />
      </Tag>
    </a>
  );
}

/** What is packed waits there; what has changed is prepared anew. */
const BEFORE = {
  packed: () => changeHandIn({ shown: undefined }),
  changed: startAnother,
  outdated: undefined,
} as const;
