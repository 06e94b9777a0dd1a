import { useCallback, useEffect, useRef, useState } from 'react';
import type { WindowContent } from '../../shared/api/calls/forms.ts';
import type { Failure } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import { useForm } from '../form/useFormView.ts';
import { bytesOf } from './base64.ts';
import type { DrawnPage } from './renderPages.ts';
import { useWindowContent } from './useWindowContent.ts';

/** The pages that LibreOffice makes, from the moment that they are asked for. */
export type PagesState =
  | { readonly kind: 'off' | 'working' }
  | { readonly kind: 'shown'; readonly pages: readonly DrawnPage[]; readonly of: WindowContent }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Pages {
  readonly state: PagesState;
  /** Whether the form has changed since these pages were made. */
  readonly isOutdated: boolean;
  readonly show: () => void;
  /** Back to the preview; what is on its way is ended. */
  readonly leave: () => void;
}

export function usePages(): Pages {
  const { draft } = useForm();
  const content = useWindowContent();
  const [state, setState] = useState<PagesState>({ kind: 'off' });
  const job = useRef<string>(undefined);
  const end = useCallback(() => {
    if (job.current !== undefined) void call('jobs.cancel', { job: job.current });
    job.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const show = async () => {
    end();
    const own = crypto.randomUUID();
    job.current = own;
    setState({ kind: 'working' });
    const next = await pagesOf(draft.id, content, own);
    if (job.current !== own) return;
    job.current = undefined;
    setState(next);
  };
  return {
    state,
    isOutdated: state.kind === 'shown' && state.of !== content,
    show: () => void show(),
    leave: () => {
      end();
      setState({ kind: 'off' });
    },
  };
}

async function pagesOf(id: string, content: WindowContent, job: string): Promise<PagesState> {
  const answer = await call('forms.pages', { id, content, job });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  try {
    const { renderPages } = await import('./renderPages.ts');
    return { kind: 'shown', pages: await renderPages(bytesOf(answer.value.pdf)), of: content };
  } catch {
    return { kind: 'failed', failure: { code: 'officeFailed', details: {} } };
  }
}
