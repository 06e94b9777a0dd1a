import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { NarrativeRow } from '../../shared/notice/formSchema.ts';
import type { Draft } from '../form/draft.ts';
import { setPreviewPlace } from '../preview/previewState.ts';
import { type NarrativeEditor, openEditor } from './openEditor.ts';
import type { PasteListener } from './pasting.ts';

interface Options {
  readonly draft: Draft;
  readonly limit: NarrativeRow['limit'];
  readonly attributes: Readonly<Record<string, string>>;
  readonly paste: PasteListener;
}

/** The preview follows a caret that moves with every key in pauses (ms). */
const CARET_PAUSE = 120;
let pause: ReturnType<typeof setTimeout> | undefined;

function followParagraph(paragraph: number): void {
  clearTimeout(pause);
  pause = setTimeout(() => setPreviewPlace({ part: 'narrative', paragraph }), CARET_PAUSE);
}

/** The editor of a draft's long text inside the element of `place`; it follows changes that are made elsewhere. */
export function useEditor({ draft, limit, attributes, paste }: Options) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<NarrativeEditor>();
  const [selected, setSelected] = useState('');
  const [findBar, setFindBar] = useState<HTMLElement>();
  const onPaste = useEffectEvent(paste.onPaste);
  const onRefused = useEffectEvent(paste.onRefused);
  const onChange = useEffectEvent(paste.onChange);
  const open = useEffectEvent((parent: HTMLElement) =>
    openEditor({
      form: draft.id,
      parent,
      limit,
      attributes,
      text: draft.store.getState().content.narrative,
      onText: draft.setNarrative,
      onSelection: setSelected,
      onParagraph: followParagraph,
      onFindBar: setFindBar,
      onLeave: () => draft.leave('narrative'),
      paste: { clean: paste.clean, onPaste, onRefused, onChange },
    }),
  );
  useEffect(() => {
    if (!place.current) return undefined;
    const opened = open(place.current);
    setEditor(opened);
    const unsubscribe = draft.store.subscribe(({ content: { narrative } }, before) => {
      if (narrative !== before.content.narrative) opened.follow(narrative);
    });
    return () => {
      clearTimeout(pause);
      unsubscribe();
      opened.close();
    };
  }, [draft]);
  return { place, editor, selected, findBar };
}
