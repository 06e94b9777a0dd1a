import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { words } from '../messages/words.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { previewState } from './previewState.ts';
import { useWide } from './useWide.ts';

/** The place of the preview: a column beside the fields, or, where there is no room, over them when it is asked for. */
export function PreviewColumn() {
  const isWide = useWide();
  const { shownBeside, shownOver } = useStore(previewState);
  if (isWide) {
    if (!shownBeside) return null;
    return (
      <aside className="preview" aria-label={words.preview.title}>
        <PreviewPane onClose={() => closeAnd(() => previewState.setState({ shownBeside: false }))} />
      </aside>
    );
  }
  return shownOver ? <Over /> : null;
}

function Over() {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => aside.current?.querySelector<HTMLElement>('.preview-body')?.focus(), []);
  const close = () => closeAnd(() => previewState.setState({ shownOver: false }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <aside ref={aside} className="preview over" aria-label={words.preview.title} onKeyDown={onKeyDown}>
      <PreviewPane onClose={close} />
    </aside>
  );
}

/** The focus goes back to the button that opens it again. */
function closeAnd(close: () => void): void {
  close();
  document.getElementById(PREVIEW_BUTTON)?.focus();
}

export const PREVIEW_BUTTON = 'preview-button';
