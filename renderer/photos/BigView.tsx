import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { FormPhoto } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { useZoomSteps, ZoomStepButtons } from '../ui/zoomSteps.tsx';
import { useFocusReturn } from './useFocusReturn.ts';

interface Props {
  readonly photos: readonly FormPhoto[];
  readonly at: number;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** How large the picture stands beside the size that fits the window. */
const SCALES = [1, 1.5, 2, 3, 4] as const;

/** A photo as large as the window, and its neighbours by the arrow keys. */
export function BigView({ photos, at, onShow, onClose }: Props) {
  useFocusReturn();
  const zoom = useZoomSteps(SCALES);
  const { scale } = zoom;
  const pane = useRef<HTMLElement>(null);
  const photo = photos[at];
  useCentre(pane, scale);
  const show = (to: number) => {
    const next = photos[to];
    if (!next) return;
    zoom.fit();
    onShow(next.id);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act: Partial<Record<string, () => void>> = {
      ArrowLeft: () => show(at - 1),
      ArrowRight: () => show(at + 1),
      ...zoom.keys,
    };
    const action = act[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  if (!photo) return null;
  const { big } = words.photos;
  return (
    <Modal
      open
      centered
      width="calc(100vw - 48px)"
      rootClassName="big-view"
      title={big.title(at + 1, photos.length)}
      footer={null}
      onCancel={onClose}
      modalRender={(dialog) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the dialog, which has controls for each of them
        <div onKeyDown={keys}>{dialog}</div>
      )}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <section ref={pane} className="big-picture" tabIndex={0} aria-label={big.picture}>
        <img
          key={photo.screenUrl}
          src={photo.screenUrl}
          alt={photo.caption || photo.name}
          style={{ width: `${scale * 100}%`, height: `${scale * 100}%` }}
        />
      </section>
      <div className="big-foot">
        <span className="big-caption">{photo.caption || photo.name}</span>
        <Button
          icon={<LeftOutlined aria-hidden />}
          disabled={at === 0}
          onClick={() => show(at - 1)}
          aria-label={big.previous}
          title={big.previous}
        />
        <Button
          icon={<RightOutlined aria-hidden />}
          disabled={at === photos.length - 1}
          onClick={() => show(at + 1)}
          aria-label={big.next}
          title={big.next}
        />
        <ZoomStepButtons zoom={zoom} texts={big} />
      </div>
    </Modal>
  );
}

/** What stood in the middle of a pane stays there when its content is shown larger or smaller. */
function useCentre(pane: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = pane.current;
    const by = scale / before.current;
    before.current = scale;
    if (!element || by === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    const stay = (from: number, size: number) => (from + size / 2) * by - size / 2;
    element.scrollTo(stay(scrollLeft, clientWidth), stay(scrollTop, clientHeight));
  }, [pane, scale]);
}
