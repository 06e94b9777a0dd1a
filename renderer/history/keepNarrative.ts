import { type AskedReason, isLargePaste } from '../../shared/narrative/history.ts';
import type { Result } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import type { Draft } from '../form/draft.ts';

/** Keeps the narrative as it stands in the window, saved or not, before something takes its place. Failures of history.keep. */
export function keepNarrative(draft: Draft, reason: AskedReason): Promise<Result<unknown>> {
  const { narrative } = draft.store.getState().content;
  return call('history.keep', { form: draft.id, narrative, reason });
}

/**
 * To be called with what is pasted before it is put in: where it is much, the text that stands there is kept, and the one that
 * it becomes, before anybody cuts it down. The paste does not wait; whatever keeps this from being stored keeps the text
 * from being saved too, and is told there.
 */
export function keepAroundPaste(draft: Draft, pasted: string): void {
  if (!isLargePaste(pasted)) return;
  const before = keepNarrative(draft, 'paste');
  queueMicrotask(() => before.then(() => keepNarrative(draft, 'pasted')));
}

/** Puts an earlier text in the narrative's place, as one change, once the present text is kept. Failures of history.keep. */
export async function putBack(draft: Draft, text: string): Promise<Result<unknown>> {
  const kept = await keepNarrative(draft, 'restore');
  if (!kept.ok) return kept;
  draft.setNarrative(text);
  // What stood there did not go by mistake, and the history has it.
  draft.store.setState({ rescue: '' });
  return kept;
}
