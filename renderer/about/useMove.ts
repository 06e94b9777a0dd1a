import { useEffect, useState } from 'react';
import type { DataPlace, Progress } from '../../shared/api/model.ts';
import type { Failure } from '../../shared/result/result.ts';
import { call, onProgress } from '../bridge/transport.ts';
import { saveEverything } from '../bridge/unsaved.ts';

/** How far the change of the data's place is. */
export type MoveState =
  | { readonly step: 'choosing'; readonly failure?: Failure }
  | { readonly step: 'unsaved' }
  | { readonly step: 'moving'; readonly job: string }
  | { readonly step: 'done'; readonly folder: string };

/** Moves the data to a place, or takes the data that lies there; what is typed is saved before. */
export function useMove() {
  const [state, setState] = useState<MoveState>({ step: 'choosing' });
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  useEffect(() => onProgress(setProgress), []);
  return {
    state,
    /** Of the whole, in percent. */
    percent:
      state.step === 'moving' && progress?.job === state.job
        ? Math.round((progress.done / progress.total) * 100)
        : 0,
    start: async (place: DataPlace, removeOld: boolean) => {
      if (!(await saveEverything())) return setState({ step: 'unsaved' });
      const job = crypto.randomUUID();
      setState({ step: 'moving', job });
      const answer =
        place.holds === 'data'
          ? await call('dataFolder.adopt', { place: place.id })
          : await call('dataFolder.move', { place: place.id, removeOld, job });
      setState(
        answer.ok
          ? { step: 'done', folder: answer.value.folder }
          : { step: 'choosing', failure: answer.error },
      );
    },
    stop: () => {
      if (state.step === 'moving') void call('jobs.cancel', { job: state.job });
    },
  };
}
