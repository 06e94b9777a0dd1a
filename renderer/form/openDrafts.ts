import type { OpenForm } from '../../shared/api/model.ts';
import { createDraft, type Draft } from './draft.ts';

/** Drafts that may hold what is not stored yet: a form that is left while saving fails keeps its text here. */
const drafts = new Map<string, Draft>();

/** The draft of a form: the one that still holds something unsaved, else a new one of what is stored. */
export function draftOf(form: OpenForm): Draft {
  const before = drafts.get(form.id);
  if (before && (before.store.getState().save.kind !== 'saved' || before.filing.isWaiting())) return before;
  const draft = createDraft(form);
  drafts.set(form.id, draft);
  return draft;
}

/** Drops the draft of a form whatever it holds: asked for by its writer. */
export function dropDraft(id: string): void {
  drafts.get(id)?.queue.close();
  drafts.delete(id);
}
