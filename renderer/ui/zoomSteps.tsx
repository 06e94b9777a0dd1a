import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';

/** How large something stands beside the size that fits the window. */
export interface ZoomSteps {
  readonly scale: number;
  readonly isSmallest: boolean;
  readonly isLargest: boolean;
  /** So many steps larger, or smaller. */
  readonly by: (steps: number) => void;
  /** Back to the size that fits. */
  readonly fit: () => void;
  /** What the keys do. */
  readonly keys: Readonly<Record<'+' | '=' | '-' | '0', () => void>>;
}

/** The steps of a zoom, from 1 on. */
export function useZoomSteps(scales: readonly number[]): ZoomSteps {
  const [step, setStep] = useState(0);
  const last = scales.length - 1;
  const by = (steps: number) => setStep(Math.min(Math.max(step + steps, 0), last));
  const fit = () => setStep(0);
  const keys = { '+': () => by(1), '=': () => by(1), '-': () => by(-1), '0': fit };
  return { scale: scales[step] ?? 1, isSmallest: step === 0, isLargest: step === last, by, fit, keys };
}

interface Props {
  readonly zoom: ZoomSteps;
  readonly texts: {
    readonly smaller: string;
    readonly larger: string;
    readonly fit: string;
    readonly scale: (percent: number) => string;
  };
}

/** Smaller, how large it is, larger, as it fits. */
export function ZoomStepButtons({ zoom, texts }: Props) {
  return (
    <>
      <Button
        icon={<ZoomOutOutlined aria-hidden />}
        disabled={zoom.isSmallest}
        onClick={() => zoom.by(-1)}
        aria-label={texts.smaller}
        title={texts.smaller}
      />
      <span className="big-scale" role="status">
        {texts.scale(zoom.scale * 100)}
      </span>
      <Button
        icon={<ZoomInOutlined aria-hidden />}
        disabled={zoom.isLargest}
        onClick={() => zoom.by(1)}
        aria-label={texts.larger}
        title={texts.larger}
      />
      <Button disabled={zoom.isSmallest} onClick={zoom.fit}>
        {texts.fit}
      </Button>
    </>
  );
}
