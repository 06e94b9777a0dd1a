import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallRequest, FormChanges } from '../../shared/api/calls.ts';
import type { ExportRecord, FormMarks, FormPhoto, OpenForm } from '../../shared/api/model.ts';
import { type FormContent, fieldValue, type Opinion } from '../../shared/form/content.ts';
import type { FormPart } from '../../shared/form/definition.ts';
import type { FieldId } from '../../shared/notice/formSchema.ts';
import type { Failure, Result } from '../../shared/result/result.ts';
import type { UnitDifference, UnitPart } from '../../shared/unit/unit.ts';
import { call } from '../bridge/transport.ts';
import { createSaveQueue, type SaveQueue, type SaveState } from './saveQueue.ts';

/** The form that is open: what stands in the controls, saved or not yet. */
export interface DraftState {
  readonly content: FormContent;
  readonly photos: readonly FormPhoto[];
  readonly save: SaveState;
  readonly lastExport: ExportRecord | null;
  readonly marks: FormMarks;
  /** Blanks that the own unit says otherwise since it was changed. */
  readonly unitDifferences: readonly UnitDifference[];
  /** A narrative that stood here before most of it went, to be had again; empty for none. */
  readonly rescue: string;
  /** Photos taken off while the form was open, with the place that each had. */
  readonly takenOff: readonly TakenOffPhoto[];
  /** Files on their way onto the form, and those that could not be used: they outlive the section that shows them. */
  readonly adding: AddingPhotos | undefined;
  readonly refused: readonly RefusedFile[];
  /** Parts that were left once: only there findings are shown beside the control. */
  readonly left: ReadonlySet<FormPart>;
}

export interface TakenOffPhoto {
  readonly photo: FormPhoto;
  readonly at: number;
}

/** Which of the chosen files is read now. */
export interface AddingPhotos {
  readonly job: string;
  readonly number: number;
  readonly total: number;
}

export interface RefusedFile {
  readonly name: string;
  readonly failure: Failure;
}

/** An open form with the actions of its screen. */
export interface Draft {
  readonly id: string;
  /** Made-up data to look at. */
  readonly sample: boolean;
  readonly store: StoreApi<DraftState>;
  readonly queue: SaveQueue;
  readonly setField: (field: FieldId | 'reportingUnit', value: string) => void;
  readonly setNarrative: (text: string) => void;
  readonly setRecommendation: (opinion: Opinion) => void;
  readonly setCaption: (photo: string, caption: string) => void;
  readonly movePhoto: (photo: string, by: -1 | 1) => void;
  readonly setPhotos: (form: OpenForm) => void;
  readonly removePhoto: (photo: FormPhoto, at: number) => Promise<Result<OpenForm>>;
  /** Puts a photo that was taken off back to its place, with its caption. */
  readonly putBackPhoto: (takenOff: TakenOffPhoto) => Promise<Result<OpenForm>>;
  /** Takes the own unit's values for these blanks, and keeps the form's for the others. */
  readonly takeUnit: (take: readonly UnitPart[]) => Promise<Result<OpenForm>>;
  readonly setExport: (record: ExportRecord) => void;
  /** Sets marks; they stand when they are stored. */
  readonly mark: (marks: CallRequest<'forms.mark'>['marks']) => Promise<Result<FormMarks>>;
  readonly dismiss: (refused: RefusedFile) => void;
  readonly leave: (part: FormPart) => void;
}

/** A draft of a form as the store gave it, with the one save queue of that form. */
export function createDraft(form: OpenForm): Draft {
  const store = createStore<DraftState>(() => ({
    content: form.content,
    photos: form.photos,
    save: { kind: 'saved', at: form.changedAt },
    lastExport: form.lastExport,
    marks: form.marks,
    unitDifferences: form.unitDifferences,
    rescue: form.rescue,
    takenOff: [],
    adding: undefined,
    refused: [],
    left: leftAlready(form.content),
  }));
  const queue = createSaveQueue({
    version: form.version,
    savedAt: form.changedAt,
    // A photo may have come or gone since the captions were changed: the store takes the list as it is now.
    send: (version, changes) =>
      call('forms.save', {
        id: form.id,
        version,
        changes: changes.photos ? { ...changes, photos: captionsOf(store.getState().photos) } : changes,
      }),
    onState: (save) => store.setState({ save }),
  });
  return { id: form.id, sample: form.sample, store, queue, ...actions(form.id, store, queue) };
}

function actions(id: string, store: StoreApi<DraftState>, queue: SaveQueue) {
  const change = (content: Partial<FormContent>, changes: FormChanges) => {
    const state = store.getState();
    store.setState({ content: { ...state.content, ...content }, lastExport: outdated(state.lastExport) });
    queue.push(changes);
  };
  const changePhotos = (photos: readonly FormPhoto[]) => {
    store.setState({ photos });
    change({ photos: entries(photos) }, { photos: captionsOf(photos) });
  };
  const setPhotos = (form: OpenForm, order?: readonly FormPhoto[]) => {
    const state = store.getState();
    const captions = new Map((order ?? state.photos).map(({ id, caption }) => [id, caption]));
    const photos = inOrderOf(
      order ?? state.photos,
      form.photos.map((photo) => ({ ...photo, caption: captions.get(photo.id) ?? photo.caption })),
    );
    store.setState({
      ...(state.save.kind === 'saved' && { save: { kind: 'saved', at: form.changedAt } as const }),
      photos,
      content: { ...state.content, photos: entries(photos) },
      lastExport: outdated(state.lastExport),
    });
  };
  return {
    setField: (field: FieldId | 'reportingUnit', value: string) => {
      if (field === 'reportingUnit') return change({ reportingUnit: value }, { reportingUnit: value });
      const fields = { ...store.getState().content.fields, [field]: value };
      return change({ fields }, { fields });
    },
    setNarrative: (narrative: string) => {
      const before = store.getState().content.narrative;
      if (narrative.length < before.length && before.length > store.getState().rescue.length)
        store.setState({ rescue: before });
      change({ narrative }, { narrative });
    },
    setRecommendation: (recommendation: Opinion) => {
      const opinions = { ...store.getState().content.opinions, recommendation };
      change({ opinions }, { opinions });
    },
    setCaption: (photo: string, caption: string) =>
      changePhotos(store.getState().photos.map((each) => (each.id === photo ? { ...each, caption } : each))),
    movePhoto: (photo: string, by: -1 | 1) => changePhotos(moved(store.getState().photos, photo, by)),
    setPhotos: (form: OpenForm) => setPhotos(form),
    removePhoto: (photo: FormPhoto, at: number) =>
      queue.exclusive(
        (version) => call('photos.remove', { form: id, version, photo: photo.id }),
        (form) => {
          store.setState({ takenOff: [...store.getState().takenOff, { photo, at }] });
          setPhotos(form);
        },
      ),
    putBackPhoto: ({ photo, at }: TakenOffPhoto) => {
      const order = store.getState().photos.toSpliced(at, 0, photo);
      return queue.exclusive(
        (version) => call('photos.putBack', { form: id, version, photo: photo.id }),
        (form) => {
          store.setState({ takenOff: store.getState().takenOff.filter((each) => each.photo !== photo) });
          setPhotos(form, order);
          changePhotos(store.getState().photos);
        },
      );
    },
    takeUnit: (take: readonly UnitPart[]) =>
      queue.exclusive(
        (version) => call('forms.takeUnit', { id, version, take: [...take] }),
        ({ content, changedAt, unitDifferences }) => {
          const { content: typed, lastExport } = store.getState();
          const taken = take.map((part) => [part, fieldValue(content, part)] as const);
          const { reportingUnit = typed.reportingUnit, ...fields } = Object.fromEntries(taken);
          store.setState({
            content: { ...typed, reportingUnit, fields: { ...typed.fields, ...fields } },
            save: { kind: 'saved', at: changedAt },
            lastExport: outdated(lastExport),
            unitDifferences,
          });
        },
      ),
    setExport: (lastExport: ExportRecord) => store.setState({ lastExport }),
    mark: async (marks: CallRequest<'forms.mark'>['marks']) => {
      const answer = await call('forms.mark', { id, marks });
      if (answer.ok) store.setState({ marks: answer.value });
      return answer;
    },
    dismiss: (refused: RefusedFile) =>
      store.setState({ refused: store.getState().refused.filter((each) => each !== refused) }),
    leave: (part: FormPart) => store.setState({ left: new Set([...store.getState().left, part]) }),
  };
}

const captionsOf = (photos: readonly FormPhoto[]) => photos.map(({ id, caption }) => ({ id, caption }));
const entries = (photos: readonly FormPhoto[]) =>
  photos.map(({ sha256, caption }) => ({ file: sha256, caption }));
const outdated = (record: ExportRecord | null) => record && { ...record, current: false };

function moved(photos: readonly FormPhoto[], id: string, by: -1 | 1): readonly FormPhoto[] {
  const from = photos.findIndex((photo) => photo.id === id);
  const photo = photos[from];
  const to = from + by;
  if (!photo || to < 0 || to >= photos.length) return photos;
  const others = photos.toSpliced(from, 1);
  return others.toSpliced(to, 0, photo);
}

/** Photos in the order that they have on the screen, those that are new there at the end. */
function inOrderOf(shown: readonly FormPhoto[], photos: readonly FormPhoto[]): readonly FormPhoto[] {
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  return photos.toSorted((a, b) => (place.get(a.id) ?? shown.length) - (place.get(b.id) ?? shown.length));
}

/** What was filled in on an earlier day counts as left: its findings are shown at once. */
function leftAlready(content: FormContent): ReadonlySet<FormPart> {
  const filled = Object.entries(content.fields).flatMap(([field, value]) =>
    value ? [field as FieldId] : [],
  );
  return new Set<FormPart>([
    ...filled,
    ...(content.reportingUnit ? (['reportingUnit'] as const) : []),
    ...(content.narrative ? (['narrative'] as const) : []),
  ]);
}
