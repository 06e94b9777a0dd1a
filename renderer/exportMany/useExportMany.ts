import { useEffect, useRef, useState } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { refreshForms } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';
import { whenLeftIsSaved } from '../bridge/unsaved.ts';
import { exportAll, type Outcome } from './exportAll.ts';

/** How far the exports are. */
export type ManyState =
  | { readonly step: 'choosing' }
  | {
      readonly step: 'running';
      readonly forms: readonly FormSummary[];
      readonly at: number;
      readonly stopping: boolean;
    }
  | { readonly step: 'done'; readonly forms: readonly FormSummary[]; readonly outcomes: readonly Outcome[] };

/** Exports of several forms, one after the other; they end with the screen. */
export function useExportMany() {
  const [state, setState] = useState<ManyState>({ step: 'choosing' });
  const running = useRef({ stopped: false, job: '' });
  const stop = () => {
    running.current.stopped = true;
    void call('jobs.cancel', { job: running.current.job });
  };
  useEffect(
    () => () => {
      running.current.stopped = true;
    },
    [],
  );
  return {
    state,
    start: async (forms: readonly FormSummary[]) => {
      running.current = { stopped: false, job: '' };
      await whenLeftIsSaved();
      const outcomes = await exportAll(forms, {
        exportOne: ({ id }) => {
          running.current.job = crypto.randomUUID();
          return call('forms.export', { id, draft: false, job: running.current.job });
        },
        onForm: (at) => setState({ step: 'running', forms, at, stopping: false }),
        stopped: () => running.current.stopped,
      });
      await refreshForms();
      setState({ step: 'done', forms, outcomes });
    },
    stop: () => {
      stop();
      setState((now) => (now.step === 'running' ? { ...now, stopping: true } : now));
    },
    again: () => setState({ step: 'choosing' }),
  };
}
