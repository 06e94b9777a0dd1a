import { RightOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useStore } from 'zustand';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { sealText } from '../register/sealText.ts';
import { yearOf } from '../ui/time.ts';
import { useForm } from './useFormView.ts';
import { useSealState } from './useSentState.ts';

/** Beside the name of a form whose seal is on an earlier text; leads to where a new one is noted. */
export function SealTag() {
  const { app, draft } = useForm();
  const sealedOn = useStore(draft.store, ({ marks }) => marks.sealedOn);
  const seal = useSealState();
  return (
    <a
      className="way-on"
      href={routeFragment({ screen: 'form', id: draft.id, section: 'export' })}
      title={words.register.seal.toSeal}
    >
      <Tag color="warning">
        {sealText({ seal, sealedOn }, yearOf(app.today))}，{words.register.seal.due}{' '}
        <RightOutlined aria-hidden />
      </Tag>
    </a>
  );
}
