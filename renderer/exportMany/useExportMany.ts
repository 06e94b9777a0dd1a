import { useEffect, useRef, useState } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
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
    start: async (forms: readonly FormSummary[], ownForms: boolean) => {
      running.current = { stopped: false, job: '' };
      await whenLeftIsSaved();
      const kinds = ownForms ? await kindsOfOwnForms() : NONE;
      const outcomes = await exportAll(forms, {
        exportOne: ({ id, kind }) => {
          running.current.job = crypto.randomUUID();
          const { job } = running.current;
          return call('forms.export', { id, draft: false, ownForm: kinds.has(kind), job });
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

const NONE: ReadonlySet<FormKind> = new Set();

/** The kinds for which the association's own Word file stands at this moment; the others have the built form. */
async function kindsOfOwnForms(): Promise<ReadonlySet<FormKind>> {
  const files = await call('ownForms.list', {});
  return files.ok ? new Set(files.value.map(({ kind }) => kind)) : NONE;
}
