import { createStore } from 'zustand/vanilla';
import type { FormPart } from '../../shared/form/definition.ts';

/** What is being edited: a part of the form, and within it the line of the narrative or the photo (counted from 0). */
export interface PreviewPlace {
  readonly part: FormPart;
  readonly paragraph?: number;
  readonly photo?: number;
}

/** As wide as its column, or so many percent of the paper. */
export type Zoom = 'fit' | number;

export interface PreviewState {
  readonly place: PreviewPlace | undefined;
  readonly zoom: Zoom;
  /** Beside the fields, where there is room for it. */
  readonly shownBeside: boolean;
  /** Over the fields, where there is none. */
  readonly shownOver: boolean;
}

/** How the preview is shown, in every form of this window until it ends. */
export const previewState = createStore<PreviewState>(() => ({
  place: undefined,
  zoom: 'fit',
  shownBeside: true,
  shownOver: false,
}));

/**
 * Says what is being edited: it is marked in the preview and brought into sight. For editors that know their caret; of
 * controls with the id of a part the focus is enough (useFocusedPlace.ts).
 */
export function setPreviewPlace(place: PreviewPlace | undefined): void {
  if (!isSame(previewState.getState().place, place)) previewState.setState({ place });
}

const isSame = (a: PreviewPlace | undefined, b: PreviewPlace | undefined) =>
  a?.part === b?.part && a?.paragraph === b?.paragraph && a?.photo === b?.photo;

export const setZoom = (zoom: Zoom): void => previewState.setState({ zoom });
