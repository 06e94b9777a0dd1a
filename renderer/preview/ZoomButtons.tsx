import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { words } from '../messages/words.ts';
import { setZoom, type Zoom } from './previewState.ts';
import { nextStep } from './zoom.ts';

interface Props {
  readonly zoom: Zoom;
  readonly percent: number;
}

/** How large the paper is shown: as wide as its column, true, or by steps. */
export const ZoomButtons = memo(function ZoomButtons({ zoom, percent }: Props) {
  const { preview } = words;
  const [smaller, larger] = [nextStep(percent, -1), nextStep(percent, 1)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like one
    <div className="preview-zoom" role="group" aria-label={preview.zoom}>
      <Button
        size="small"
        type="text"
        icon={<MinusOutlined aria-hidden />}
        aria-label={preview.smaller}
        title={preview.smaller}
        disabled={smaller === percent}
        onClick={() => setZoom(smaller)}
      />
      <Button size="small" type="text" aria-pressed={zoom === 'fit'} onClick={() => setZoom('fit')}>
        {preview.fit}
      </Button>
      <Button size="small" type="text" aria-pressed={zoom === 100} onClick={() => setZoom(100)}>
        {zoom === 'fit' || zoom === 100 ? preview.whole : preview.percent(zoom)}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined aria-hidden />}
        aria-label={preview.larger}
        title={preview.larger}
        disabled={larger === percent}
        onClick={() => setZoom(larger)}
      />
    </div>
  );
});
