import { Button } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../shared/messages/failures.ts';
import { goTo } from '../app/route.ts';
import { sectionOf } from '../form/sections.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { previewState } from './previewState.ts';
import { type Sheet, useSheet } from './useSheet.ts';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of the paper, in the proportion to its true size. */
  readonly scale: number;
  /** The size of an empty paper (px). */
  readonly paper: { readonly width: number; readonly height: number };
}

/** The form as Word will have it, on one long sheet. */
export function SheetBody({ scroller, scale, paper }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const height = useHeight(host, paper.height);
  const sheet = useSheet(host, scroller, { scale, height });
  const goToPart = useGoToPart(sheet);
  useEffect(() => {
    const element = host.current;
    element?.addEventListener('click', goToPart);
    return () => element?.removeEventListener('click', goToPart);
  }, [goToPart]);
  return (
    <>
      <SheetStatus sheet={sheet} />
      <div
        className="preview-paper"
        style={{ width: Math.round(paper.width * scale), height: Math.round(height * scale) }}
        title={words.preview.goThere}
        aria-hidden
      >
        <div ref={host} style={{ width: paper.width }} />
      </div>
    </>
  );
}

/** What keeps the preview from being current; nothing else is said. */
function SheetStatus({ sheet: { status, retry } }: { readonly sheet: Sheet }) {
  const { preview } = words;
  return (
    <div role="status" className="preview-status">
      {status.kind === 'failed' && (
        <p className="preview-note">
          {preview.failed(failureSentence(status.failure))}
          <Button size="small" onClick={retry}>
            {preview.retry}
          </Button>
        </p>
      )}
      {status.kind === 'current' && status.unread.length > 0 && (
        <p className="preview-note">{preview.unread(status.unread)}</p>
      )}
    </div>
  );
}

/** The height of the sheet (px at 100 %), that of the empty paper before anything is drawn. */
function useHeight(host: RefObject<HTMLElement | null>, empty: number): number {
  const [height, setHeight] = useState(empty);
  useEffect(() => {
    const observed = host.current;
    if (!observed) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(empty, observed.offsetHeight)));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [host, empty]);
  return height;
}

/** A click goes to the control of the part that was clicked; whoever selects text stays. */
function useGoToPart({ partAt }: Sheet): (event: MouseEvent) => void {
  const { draft, sections } = useForm();
  return (event) => {
    const [target] = event.composedPath();
    const part = target instanceof Element ? partAt(target) : undefined;
    const section = part && sectionOf(part);
    if (!part || !section || !sections.includes(section)) return;
    previewState.setState({ shownOver: false });
    goTo({ screen: 'form', id: draft.id, section, part });
    document.getElementById(`part-${part}`)?.focus();
  };
}
