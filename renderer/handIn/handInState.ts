import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EarlierScans, Packing, PhotoCopies } from '../../shared/submission/model.ts';

/** What was chosen for the hand-in that is being prepared; it outlives a look at another screen. */
export interface HandInState {
  /** The ids of the forms; null while they are those that are proposed. */
  readonly chosen: ReadonlySet<string> | null;
  readonly photos: PhotoCopies;
  readonly scans: boolean;
  /** Null until a person has said it, for this hand-in. */
  readonly earlierScans: EarlierScans | null;
  readonly packing: Packing;
  /** The hand-in that is being handed over; null for none, undefined for the one that waits, if there is one. */
  readonly shown: string | null | undefined;
}

const FIRST: HandInState = {
  chosen: null,
  photos: 'full',
  scans: true,
  earlierScans: null,
  packing: 'files',
  shown: undefined,
};

const store = createStore<HandInState>(() => FIRST);

export const useHandInState = (): HandInState => useStore(store);

export const changeHandIn = (changes: Partial<HandInState>): void => store.setState(changes);

/** Starts another one; what goes along stays as it was. */
export const startAnother = (): void => store.setState({ chosen: null, earlierScans: null, shown: null });

/** What was packed is prepared anew, with the same forms. */
export const packAgain = (forms: readonly string[]): void =>
  store.setState({ chosen: new Set(forms), shown: null });

/** The screen is left: next time the one that waits is shown first, not the one that was looked at. */
export const leaveHandIn = (): void => {
  if (store.getState().shown !== null) store.setState({ shown: undefined });
};
