import type { StoreApi } from 'zustand/vanilla';
import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { FormPhoto, OpenForm } from '../../shared/api/model.ts';
import { type FormContent, photoEntry } from '../../shared/form/content.ts';
import type { PhotoEdit } from '../../shared/photo/edit.ts';
import type { PhotoLayout } from '../../shared/photo/layout.ts';
import { type TakenOff, withoutTakenOff, withTakenOff } from '../../shared/photo/takenOff.ts';
import { type Failure, fail, type Result } from '../../shared/result/result.ts';
import { call } from '../bridge/transport.ts';
import type { DraftState } from './draft.ts';
import { outdated } from './outdated.ts';
import type { SaveQueue } from './saveQueue.ts';

export type TakenOffPhoto = TakenOff<FormPhoto>;

/** The photos of the form that is open, and what happens to them while it is. */
export interface PhotosState {
  readonly photos: readonly FormPhoto[];
  /** Photos taken off since the program was started, each in its place among the others. */
  readonly takenOff: readonly TakenOffPhoto[];
  /** What was done to photos before their present edit, the last first, by the photo's id. */
  readonly editsBefore: Readonly<Record<string, readonly PhotoEdit[]>>;
  /** Files on their way onto the form, and those that could not be used: they outlive the section that shows them. */
  readonly adding: AddingPhotos | undefined;
  readonly waiting: readonly File[];
  readonly refused: readonly RefusedFile[];
  /** What was done last, for whoever does not see it. */
  readonly said: string;
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

/** What can be done to the photos of an open form. */
export interface PhotoActions {
  readonly setCaption: (photo: string, caption: string) => void;
  readonly movePhoto: (photo: string, by: -1 | 1) => void;
  /** Gives a photo this place, counted from 0. */
  readonly placePhoto: (photo: string, to: number) => void;
  readonly setPhotos: (form: OpenForm) => void;
  readonly removePhoto: (photo: FormPhoto, at: number) => Promise<Result<OpenForm>>;
  /** Puts a photo that was taken off back to its place, with its caption. */
  readonly putBackPhoto: (takenOff: TakenOffPhoto) => Promise<Result<OpenForm>>;
  /** Turns or crops a photo; what it is made of is asked when it is its turn. */
  readonly editPhoto: (photo: string, change: (edit: PhotoEdit) => PhotoEdit) => Promise<Result<OpenForm>>;
  /** Takes the last edit of a photo back. */
  readonly undoEdit: (photo: string) => Promise<Result<OpenForm>>;
  readonly setPhotoLayout: (layout: PhotoLayout) => void;
  readonly dismiss: (refused: RefusedFile) => void;
  readonly say: (text: string) => void;
}

export const photosState = ({ photos, takenOff }: OpenForm): PhotosState => ({
  photos,
  takenOff,
  editsBefore: {},
  adding: undefined,
  waiting: [],
  refused: [],
  said: '',
});

/** The edit of a photo, and those before it, the last first. */
interface EditStand {
  readonly edit: PhotoEdit;
  readonly before: readonly PhotoEdit[];
}

interface Around {
  readonly form: string;
  readonly store: StoreApi<DraftState>;
  readonly queue: SaveQueue;
  readonly change: (content: Partial<FormContent>, changes: FormChanges) => void;
}

/** The actions on the photos of a draft; all go through its one save queue. */
export function photoActions({ form, store, queue, change }: Around): PhotoActions {
  const changePhotos = (photos: readonly FormPhoto[]) => {
    store.setState({ photos });
    change({ photos: entries(photos) }, { photos: captionsOf(photos) });
  };
  const setPhotos = (answer: OpenForm, order?: readonly FormPhoto[]) => {
    const state = store.getState();
    const captions = new Map((order ?? state.photos).map(({ id, caption }) => [id, caption]));
    const photos = inOrderOf(
      order ?? state.photos,
      answer.photos.map((photo) => ({ ...photo, caption: captions.get(photo.id) ?? photo.caption })),
    );
    store.setState({
      ...(state.save.kind === 'saved' && { save: { kind: 'saved', at: answer.changedAt } as const }),
      photos,
      content: { ...state.content, photos: entries(photos) },
      lastExport: outdated(state.lastExport),
    });
  };
  const placePhoto = (photo: string, to: number) => {
    const photos = placed(store.getState().photos, photo, to);
    if (photos !== store.getState().photos) changePhotos(photos);
  };
  const edit = async (id: string, step: (stand: EditStand) => EditStand | undefined) => {
    let next: EditStand | undefined;
    return queue.exclusive(
      async (version) => {
        // Asked for now that all before it is done: two turns in a row are two turns.
        const { photos, editsBefore } = store.getState();
        const photo = photos.find((each) => each.id === id);
        next = photo && step({ edit: photo.edit, before: editsBefore[id] ?? [] });
        return next
          ? call('photos.edit', { form, version, photo: id, edit: next.edit })
          : fail('photoNotOnForm');
      },
      (answer) => {
        const { editsBefore } = store.getState();
        store.setState({ editsBefore: { ...editsBefore, [id]: next?.before ?? [] } });
        setPhotos(answer);
      },
    );
  };
  return {
    setCaption: (photo, caption) =>
      changePhotos(store.getState().photos.map((each) => (each.id === photo ? { ...each, caption } : each))),
    movePhoto: (photo, by) =>
      placePhoto(photo, store.getState().photos.findIndex((each) => each.id === photo) + by),
    placePhoto,
    setPhotos: (answer) => setPhotos(answer),
    removePhoto: (photo, at) =>
      queue.exclusive(
        (version) => call('photos.remove', { form, version, photo: photo.id }),
        (answer) => {
          store.setState({ takenOff: withTakenOff(store.getState().takenOff, { photo, at }) });
          setPhotos(answer);
        },
      ),
    putBackPhoto: (takenOff) => {
      const { photo, at } = takenOff;
      const order = store.getState().photos.toSpliced(at, 0, photo);
      return queue.exclusive(
        (version) => call('photos.putBack', { form, version, photo: photo.id }),
        (answer) => {
          store.setState({ takenOff: withoutTakenOff(store.getState().takenOff, takenOff) });
          setPhotos(answer, order);
          changePhotos(store.getState().photos);
        },
      );
    },
    editPhoto: (photo, change) =>
      edit(photo, ({ edit, before }) => ({ edit: change(edit), before: [edit, ...before] })),
    undoEdit: (photo) => edit(photo, ({ before: [last, ...before] }) => last && { edit: last, before }),
    setPhotoLayout: (photoLayout) => change({ photoLayout }, { photoLayout }),
    dismiss: (refused) =>
      store.setState({ refused: store.getState().refused.filter((each) => each !== refused) }),
    say: (said) => store.setState({ said }),
  };
}

/** The photos in their order with their captions, as they are saved. */
export const captionsOf = (photos: readonly FormPhoto[]) =>
  photos.map(({ id, caption }) => ({ id, caption }));
const entries = (photos: readonly FormPhoto[]) => photos.map(photoEntry);

/** The same list where the photo stands at that place already, or where there is no such place. */
export function placed(photos: readonly FormPhoto[], id: string, to: number): readonly FormPhoto[] {
  const from = photos.findIndex((photo) => photo.id === id);
  const photo = photos[from];
  if (!photo || from === to || to < 0 || to >= photos.length) return photos;
  return photos.toSpliced(from, 1).toSpliced(to, 0, photo);
}

/** Photos in the order that they have on the screen, those that are new there at the end. */
function inOrderOf(shown: readonly FormPhoto[], photos: readonly FormPhoto[]): readonly FormPhoto[] {
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  return photos.toSorted((a, b) => (place.get(a.id) ?? shown.length) - (place.get(b.id) ?? shown.length));
}
