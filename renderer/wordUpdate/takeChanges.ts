import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { FormPhoto, OpenForm } from '../../shared/api/model.ts';
import type { FormContent } from '../../shared/form/content.ts';
import type { Result } from '../../shared/result/result.ts';
import { changesOf } from '../../shared/wordUpdate/changes.ts';
import { type PlacedPicture, photosWith } from '../../shared/wordUpdate/photoDifferences.ts';
import { call } from '../bridge/transport.ts';
import type { Draft } from '../form/draft.ts';
import { captionsOf } from '../form/draftPhotos.ts';
import { words } from '../messages/words.ts';
import type { ReadFile } from './useReading.ts';

type Texts = Omit<FormChanges, 'photos'>;

/** What brings back all that was there before something was taken of a Word file. */
export interface WayBack {
  readonly texts: Texts;
  readonly photos: readonly FormPhoto[] | undefined;
  /** Those on the form when all was taken: photos that came later stay. */
  readonly photosThen: readonly FormPhoto[];
}

/** Takes the chosen differences onto the form, in one step; answers the way back. Failures of word.take. */
export async function takeDifferences(
  draft: Draft,
  { reading: { pictures }, content, comparison }: ReadFile,
  taken: ReadonlySet<string>,
): Promise<Result<WayBack>> {
  const texts = changesOf(content, comparison, taken);
  const before = draft.store.getState();
  const touchesPhotos = [...taken].some((id) => /^(?:caption|missing|new) |^order$/u.test(id));
  const answer = await send(draft, 'import', texts, () =>
    touchesPhotos ? photosWith(draft.store.getState().photos, pictures, taken) : undefined,
  );
  if (!answer.ok) return answer;
  return {
    ok: true,
    value: {
      texts: textsOf(before.content, texts),
      photos: touchesPhotos ? before.photos : undefined,
      photosThen: answer.value.photos,
    },
  };
}

/** Brings back what was there before. Failures of word.take. */
export function takeBack(draft: Draft, { texts, photos, photosThen }: WayBack): Promise<Result<OpenForm>> {
  return send(draft, 'restore', texts, () => {
    if (!photos) return undefined;
    const known = new Set([...photos, ...photosThen].map(({ id }) => id));
    const later = draft.store.getState().photos.filter(({ id }) => !known.has(id));
    return captionsOf([...photos, ...later]);
  });
}

/** The parts of a content that changes would replace. */
const textsOf = (content: FormContent, changes: Texts): Texts => ({
  ...(changes.reportingUnit !== undefined && { reportingUnit: content.reportingUnit }),
  ...(changes.fields && { fields: content.fields }),
  ...(changes.narrative !== undefined && { narrative: content.narrative }),
  ...(changes.opinions && { opinions: content.opinions }),
});

function send(
  draft: Draft,
  reason: CallRequest<'word.take'>['reason'],
  changes: Texts,
  photosNow: () => readonly PlacedPicture[] | undefined,
): Promise<Result<OpenForm>> {
  return draft.queue.exclusive(
    (version) => {
      const photos = photosNow()?.map((photo) =>
        'id' in photo ? photo : { ...photo, name: photo.caption || words.wordUpdate.photoName },
      );
      return call('word.take', { id: draft.id, version, reason, changes, ...(photos && { photos }) });
    },
    (form) => show(draft, form, Object.keys(changes)),
  );
}

/** What was stored stands in the window, part by part: what is typed in others is not touched. */
function show({ store }: Draft, form: OpenForm, parts: readonly string[]): void {
  const { content } = store.getState();
  const taken = Object.entries(form.content).filter(([part]) => parts.includes(part) || part === 'photos');
  store.setState({
    content: { ...content, ...Object.fromEntries(taken) },
    photos: form.photos,
    takenOff: form.takenOff,
    save: { kind: 'saved', at: form.changedAt },
    lastExport: form.lastExport,
    unitDifferences: form.unitDifferences,
    rescue: form.rescue,
  });
}
