import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isSealDue, type SealState, sealState } from '../../shared/submission/sealState.ts';
import { type SentState, standings } from '../../shared/submission/standing.ts';
import { refreshSubmissions, useSubmissions } from '../bridge/queries.ts';
import { useCheckCode } from '../export/CheckCode.tsx';
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

/** Whether the seal of the form around a component is on what the form says by now; null while none was noted. */
export function useSealState(): SealState | null {
  const { draft } = useForm();
  const marks = useStore(draft.store, (state) => state.marks);
  return sealState(marks, useCheckCode());
}

/** Whether the form around a component is to be sealed anew before anything else. */
export function useIsSealDue(): boolean {
  const { app, draft } = useForm();
  const [seal, sent] = [useSealState(), useSentState()];
  const lastExport = useStore(draft.store, (state) => state.lastExport);
  const isExported = lastExport?.current === true && !lastExport.draft;
  return isSealDue({ seal, sent, isExported, role: app.settings.role });
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
