import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { useOwnForms } from '../bridge/queries.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { PagesBody } from './PagesBody.tsx';
import { PagesButton } from './PagesButton.tsx';
import { previewState, setZoom } from './previewState.ts';
import { SheetBody } from './SheetBody.tsx';
import { useBodyWidth } from './useBodyWidth.ts';
import { useOfficeFound } from './useOfficeFound.ts';
import { type PagesState, usePages } from './usePages.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import { fittingPercent, percentOf, zoomOfKey } from './zoom.ts';
import './preview.css';

const PX_PER_MM = 96 / 25.4;

/** The form beside (or over) the fields: the very Word file, and on demand the pages that LibreOffice makes of it. */
export function PreviewPane({ onClose }: { readonly onClose: () => void }) {
  const { definition } = useForm();
  const { page } = definition.notice.print;
  const own = useOwnForms().data?.some(({ kind }) => kind === definition.kind) ?? false;
  const paper = { width: page.widthMm * PX_PER_MM, height: page.heightMm * PX_PER_MM };
  const body = useRef<HTMLElement>(null);
  const zoom = useStore(previewState, (state) => state.zoom);
  const percent = percentOf(zoom, fittingPercent(useBodyWidth(body), paper.width));
  const pages = usePages();
  const isOfficeFound = useOfficeFound();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const asked = zoomOfKey(event.key, percent);
    if (asked === undefined) return;
    event.preventDefault();
    setZoom(asked);
  };
  const { preview } = words;
  return (
    <>
      <div className="preview-head">
        <h2>{preview.title}</h2>
        <ZoomButtons zoom={zoom} percent={percent} />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={preview.close}
          title={preview.close}
          onClick={onClose}
        />
      </div>
      <p className="preview-about">
        {own ? words.ownForm.previewed : aboutOf(pages.state.kind, isOfficeFound)}
        <PagesButton pages={pages} isOfficeFound={isOfficeFound} />
      </p>
      <section
        ref={body}
        className="preview-body"
        aria-label={preview.region}
        aria-description={preview.regionHint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {pages.state.kind === 'off' ? (
          <SheetBody scroller={body} scale={percent / 100} paper={paper} />
        ) : (
          <PagesBody pages={pages} width={Math.round((paper.width * percent) / 100)} />
        )}
      </section>
    </>
  );
}

/** What the paper is: the content alone, or pages that are LibreOffice's. */
function aboutOf(kind: PagesState['kind'], isOfficeFound: boolean): string {
  const { about } = words.preview;
  if (kind !== 'off') return about.pages;
  return isOfficeFound ? about.sheetOfPages : about.sheet;
}
