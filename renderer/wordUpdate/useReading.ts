import { useEffect, useEffectEvent, useState } from 'react';
import type { FormContent } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { normaliseContent } from '../../shared/form/normaliseChanges.ts';
import { type Failure, fail, type Result } from '../../shared/result/result.ts';
import { type Comparison, compareWithWord } from '../../shared/wordUpdate/changes.ts';
import type { WordReading } from '../../shared/wordUpdate/model.ts';
import { call, onProgress } from '../bridge/transport.ts';
import type { Draft } from '../form/draft.ts';
import { useForm } from '../form/useFormView.ts';
import { uploadOf } from './uploadOf.ts';

/** A file read and held against the form as it was at that moment. */
export interface ReadFile {
  readonly reading: WordReading;
  readonly content: FormContent;
  readonly comparison: Comparison;
}

export type ReadingState =
  | { readonly kind: 'reading'; readonly percent: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'read'; readonly read: ReadFile };

const AT_FIRST: ReadingState = { kind: 'reading', percent: 0 };

/** Reads a file for the open form, or one of several forms in it, and anew whenever that changes; leaving it ends the work. */
export function useReading(file: File, which: number | undefined): ReadingState {
  const { draft, definition } = useForm();
  const [state, setState] = useState(AT_FIRST);
  // The definition is another object whenever the form has changed: what is taken of a file must not have it read anew.
  const readFor = useEffectEvent((wanted: Wanted) => read(draft, definition, wanted));
  useEffect(() => {
    const job = crypto.randomUUID();
    let isLeft = false;
    setState(AT_FIRST);
    const unfollow = onProgress((progress) => {
      if (progress.job === job)
        setState({ kind: 'reading', percent: Math.round((progress.done / progress.total) * 100) });
    });
    readFor({ file, which, job }).then((answer) => {
      unfollow();
      if (isLeft) return;
      setState(answer.ok ? { kind: 'read', read: answer.value } : { kind: 'failed', failure: answer.error });
    });
    return () => {
      isLeft = true;
      unfollow();
      void call('jobs.cancel', { job });
    };
  }, [file, which]);
  return state;
}

interface Wanted {
  readonly file: File;
  readonly which: number | undefined;
  readonly job: string;
}

async function read(
  draft: Draft,
  definition: FormDefinition,
  { file, which, job }: Wanted,
): Promise<Result<ReadFile>> {
  // What is compared is what is stored: what was just typed with it.
  if (!(await draft.queue.flush())) return notSaved(draft);
  const data = await uploadOf(file);
  if (!data.ok) return data;
  const answer = await call('word.read', { form: draft.id, data: data.value, job, ...(which && { which }) });
  if (!answer.ok) return answer;
  const state = draft.store.getState();
  const content = normaliseContent(state.content);
  const comparison = compareWithWord(definition, { content, photos: state.photos }, answer.value);
  return { ok: true, value: { reading: answer.value, content, comparison } };
}

function notSaved(draft: Draft): Result<never> {
  const { save } = draft.store.getState();
  return save.kind === 'failed' ? { ok: false, error: save.failure } : fail('connectionLost');
}
