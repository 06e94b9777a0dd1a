import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { words } from '../messages/words.ts';
import { PREVIEW_BUTTON } from './PreviewColumn.tsx';
import { previewState } from './previewState.ts';
import { useWide } from './useWide.ts';

/** Opens and closes the preview. */
export function PreviewButton() {
  const isWide = useWide();
  const { shownBeside, shownOver } = useStore(previewState);
  const isShown = isWide ? shownBeside : shownOver;
  const toggle = () => previewState.setState(isWide ? { shownBeside: !isShown } : { shownOver: !isShown });
  return (
    <Button id={PREVIEW_BUTTON} icon={<EyeOutlined aria-hidden />} aria-expanded={isShown} onClick={toggle}>
      {words.preview.open}
    </Button>
  );
}
