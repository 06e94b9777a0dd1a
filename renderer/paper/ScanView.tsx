import { RotateLeftOutlined, RotateRightOutlined } from '@ant-design/icons';
import { Button, Modal, Spin } from 'antd';
import type { KeyboardEvent } from 'react';
import type { FormScan } from '../../shared/api/model.ts';
import { turnedBy } from '../../shared/scan/scan.ts';
import { useScanPages } from '../bridge/queries.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useFocusReturn } from '../photos/useFocusReturn.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { useZoomSteps, ZoomStepButtons } from '../ui/zoomSteps.tsx';
import { drawScan } from './drawScan.ts';
import { TurnedPage } from './TurnedPage.tsx';

interface Props {
  readonly scan: FormScan;
  readonly onTurn: (turns: FormScan['turns']) => void;
  readonly onClose: () => void;
}

/** How large the pages stand beside the size that fits the window. */
const SCALES = [1, 1.5, 2, 3] as const;

/** All pages of a scan as large as the window, to be turned until they stand upright. */
export function ScanView({ scan, onTurn, onClose }: Props) {
  useFocusReturn();
  const zoom = useZoomSteps(SCALES);
  const { scale } = zoom;
  const { big } = words.paper;
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act: Partial<Record<string, () => void>> = {
      ...zoom.keys,
    };
    const action = act[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <Modal
      open
      centered
      width="calc(100vw - 48px)"
      rootClassName="big-view"
      title={<span className="scan-title">{big.title(scan.name)}</span>}
      footer={null}
      onCancel={onClose}
      modalRender={(dialog) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the dialog, which has controls for each of them
        <div onKeyDown={keys}>{dialog}</div>
      )}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <section className="big-picture scan-pages" tabIndex={0} aria-label={big.pages}>
        <Pages scan={scan} scale={scale} />
      </section>
      <div className="big-foot">
        <span className="big-caption">{scan.kind === 'pdf' ? words.paper.pages(scan.pages) : ''}</span>
        <Button icon={<RotateLeftOutlined aria-hidden />} onClick={() => onTurn(turnedBy(scan.turns, -1))}>
          {big.turnLeft}
        </Button>
        <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => onTurn(turnedBy(scan.turns, 1))}>
          {big.turnRight}
        </Button>
        <ZoomStepButtons zoom={zoom} texts={big} />
      </div>
    </Modal>
  );
}

function Pages({ scan, scale }: { readonly scan: FormScan; readonly scale: number }) {
  const { draft } = useForm();
  const { big } = words.paper;
  const drawn = useScanPages({ form: draft.id, scan: scan.id }, 'large', (data) =>
    drawScan(scan, data, 'large'),
  );
  if (drawn.isError) return <FailureNotice error={drawn.error} onRetry={() => drawn.refetch()} />;
  if (!drawn.data)
    return (
      <p className="scan-waiting" role="status">
        <Spin size="small" /> {big.waiting}
      </p>
    );
  const { length } = drawn.data;
  return drawn.data.map((page, at) => (
    <figure key={page.picture} className="scan-page">
      <TurnedPage page={page} turns={scan.turns} scale={scale} alt={big.page(at + 1, length)} />
      {length > 1 && <figcaption>{big.page(at + 1, length)}</figcaption>}
    </figure>
  ));
}
