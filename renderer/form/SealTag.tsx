import { RightOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { useForm } from './useFormView.ts';
import { useSealState } from './useSentState.ts';

/** Beside the name of a form whose seal is on an earlier text; leads to where a new one is noted. */
export function SealTag() {
  const { draft } = useForm();
  const seal = useSealState();
  if (seal === null || seal === 'current') return null;
  return (
    <a
      className="way-on"
      href={routeFragment({ screen: 'form', id: draft.id, section: 'export' })}
      title={words.register.seal.toSeal}
    >
      <Tag color="warning">
        {words.register.seal.tags[seal]} <RightOutlined aria-hidden />
      </Tag>
    </a>
  );
}
