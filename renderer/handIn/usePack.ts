import { useEffect, useState } from 'react';
import type { Progress } from '../../shared/api/model.ts';
import type { Failure } from '../../shared/result/result.ts';
import type { SubmissionOrder } from '../../shared/submission/model.ts';
import { queryClient, refreshSubmissions } from '../bridge/queries.ts';
import { call, onProgress } from '../bridge/transport.ts';
import { changeHandIn } from './handInState.ts';

/** How far the packing is. */
type PackState =
  | { readonly step: 'ready'; readonly failure?: Failure }
  | { readonly step: 'running'; readonly job: string; readonly cancelling: boolean };

/** Packs a hand-in; one that was packed is shown from then on. */
export function usePack() {
  const [state, setState] = useState<PackState>({ step: 'ready' });
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  useEffect(() => onProgress(setProgress), []);
  const isOwn = state.step === 'running' && progress?.job === state.job;
  return {
    state,
    percent: isOwn && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0,
    start: async (order: SubmissionOrder) => {
      const job = crypto.randomUUID();
      setState({ step: 'running', job, cancelling: false });
      const answer = await call('submissions.pack', { ...order, forms: [...order.forms], job });
      if (!answer.ok) {
        setState({ step: 'ready', failure: answer.error });
        // What stopped it stands in the rows too, once it is looked for again.
        await queryClient.invalidateQueries({ queryKey: ['submissions.plan'] });
        return;
      }
      await refreshSubmissions();
      changeHandIn({ shown: answer.value.id, chosen: null });
      setState({ step: 'ready' });
    },
    cancel: () => {
      if (state.step !== 'running') return;
      void call('jobs.cancel', { job: state.job });
      setState({ ...state, cancelling: true });
    },
  };
}
