import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FormPart } from '../../shared/form/definition.ts';
import { call } from '../bridge/transport.ts';
import { useForm } from '../form/useFormView.ts';
import { bytesOf } from './base64.ts';
import { whenIdle } from './idle.ts';
import { createPreviewer, type Previewer, type PreviewStatus } from './previewer.ts';
import { previewState } from './previewState.ts';
import { elementsAt, partAt, type SheetPlaces, sheetPlaces } from './sheetPlaces.ts';
import { createSheetView, type SheetView } from './sheetView.ts';
import { useWindowContent } from './useWindowContent.ts';

/** A pause of typing: longer than between the keys of a slow typist, short enough to be current within a second (ms). */
const PAUSE = 400;

export interface Sheet {
  readonly status: PreviewStatus;
  readonly retry: () => void;
  /** Which part of the form an element of the rendering belongs to. */
  readonly partAt: (element: Element) => FormPart | undefined;
}

/**
 * Keeps the rendered form in a host current, and what is being edited in it marked and in sight. `height` is the one
 * that the scroller has room for (px at 100 %): what stands below it cannot be brought into sight before it has grown.
 */
export function useSheet(
  host: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLElement | null>,
  { scale, height }: { readonly scale: number; readonly height: number },
): Sheet {
  const { draft, definition } = useForm();
  const content = useWindowContent();
  const place = useStore(previewState, (state) => state.place);
  const [status, setStatus] = useState<PreviewStatus>({ kind: 'waiting' });
  const view = useRef<SheetView>(undefined);
  const places = useRef<SheetPlaces>(new Map());
  const previewer = useRef<Previewer<typeof content>>(undefined);
  const [drawn, setDrawn] = useState(0);

  useEffect(() => {
    if (!host.current) return;
    const sheet = createSheetView(host.current);
    const job = crypto.randomUUID();
    let isBuilding = false;
    view.current = sheet;
    previewer.current = createPreviewer({
      delayMs: PAUSE,
      build: async (newest) => {
        isBuilding = true;
        const built = await call('forms.preview', { id: draft.id, content: newest, job });
        isBuilding = false;
        return built;
      },
      draw: async (docx, isOvertaken) => {
        const { renderDocx } = await import('./renderDocx.ts');
        await whenIdle();
        if (isOvertaken()) return;
        const rendered = await renderDocx(bytesOf(docx), whenIdle);
        await whenIdle();
        if (isOvertaken()) return;
        sheet.draw(rendered);
        places.current = sheetPlaces(sheet.sheet, definition);
        setDrawn((count) => count + 1);
      },
      onStatus: setStatus,
    });
    return () => {
      previewer.current?.close();
      if (isBuilding) void call('jobs.cancel', { job });
    };
  }, [host, draft, definition]);

  useEffect(() => previewer.current?.update(content), [content]);
  useEffect(
    () =>
      draft.store.subscribe((now, before) => {
        if (now.content.narrative !== before.content.narrative) previewer.current?.postpone();
      }),
    [draft],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew has its places elsewhere, and more room is more to scroll
  useEffect(() => {
    const sheet = view.current;
    if (!sheet) return;
    sheet.setScale(scale);
    const narrative = draft.store.getState().content.narrative;
    const box = sheet.mark(place ? elementsAt(places.current, place, narrative) : []);
    if (box && scroller.current && host.current) {
      const origin = topIn(scroller.current, host.current);
      bringIntoSight(scroller.current, origin + box.top * scale, box.height * scale);
    }
  }, [place, scale, height, drawn, draft, host, scroller]);

  return {
    status,
    retry: () => previewer.current?.retry(),
    partAt: (element) => partAt(places.current, element),
  };
}

/** Where an element begins in what a scroller scrolls (px). */
const topIn = (scroller: HTMLElement, element: HTMLElement): number =>
  element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;

/** Room that stays above and below what is brought into sight (px). */
const MARGIN = 24;

/** Scrolls by as little as needed; what is larger than the room is left alone while it fills it. */
function bringIntoSight(scroller: HTMLElement, top: number, height: number): void {
  const { scrollTop, clientHeight } = scroller;
  const [above, below] = [top - MARGIN, top + height + MARGIN];
  if (above >= scrollTop && below <= scrollTop + clientHeight) return;
  if (above <= scrollTop && below >= scrollTop + clientHeight) return;
  const to = below - above > clientHeight || above < scrollTop ? above : below - clientHeight;
  scroller.scrollTo({ top: to });
}
