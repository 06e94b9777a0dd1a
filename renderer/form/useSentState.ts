import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type SentState, standings } from '../../shared/submission/standing.ts';
import { refreshSubmissions, useSubmissions } from '../bridge/queries.ts';
import { sentStateOf } from './sentStateOf.ts';
import { useForm } from './useFormView.ts';

/** How the form around a component stands for whoever hands it in; null while nothing was packed or sent. */
export function useSentState(): SentState | null {
  const { draft } = useForm();
  const standing = standings(useSubmissions().data ?? []).get(draft.id);
  const handedIn = useStore(draft.store, ({ marks }) => marks.handedIn);
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  return sentStateOf({ standing, handedIn, lastExport });
}

/** Whether a form that went out is still what went out, the log tells: it is asked anew after each export. */
export function useFreshLog(): void {
  const { draft } = useForm();
  const exported = useStore(draft.store, ({ lastExport }) => lastExport?.id);
  const before = useRef(exported);
  useEffect(() => {
    if (before.current === exported) return;
    before.current = exported;
    void refreshSubmissions();
  }, [exported]);
}
