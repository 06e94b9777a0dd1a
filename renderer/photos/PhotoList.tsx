import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { placed, type TakenOffPhoto } from '../form/draftPhotos.ts';
import { useForm } from '../form/useFormView.ts';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { BigView } from './BigView.tsx';
import { CropDialog } from './CropDialog.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import { TakenOff } from './TakenOff.tsx';
import { useReorder } from './useReorder.ts';

/** What is open above the list, for which photo. */
type Open = { readonly kind: 'big' | 'crop'; readonly id: string };

/**
 * The photos in their order; while one is dragged, in the order that it would have. Those that were taken off leave the way
 * back in their places.
 */
export function PhotoList() {
  const { draft } = useForm();
  const photos = useStore(draft.store, (state) => state.photos);
  const takenOff = useStore(draft.store, (state) => state.takenOff);
  const [open, setOpen] = useState<Open>();
  const list = useRef<HTMLOListElement>(null);
  const { drag, begin } = useReorder(list, draft.placePhoto);
  const shown = drag ? placed(photos, drag.id, drag.to) : photos;
  const at = photos.findIndex(({ id }) => id === open?.id);
  const photo = photos[at];
  return (
    <>
      <ol ref={list} className="photos" onKeyDown={goOnByEnter}>
        {/* All in one row: a way back that moves on between two photos stays the same, and keeps the focus. */}
        {shown
          .flatMap((photo, at) => [
            ...linesOf(takenOff.filter((each) => each.at === at)),
            <PhotoCard
              key={photo.id}
              photo={photo}
              at={at}
              count={shown.length}
              isDragged={photo.id === drag?.id}
              onDrag={(event) => begin(event, photo.id, at)}
              onEnlarge={() => setOpen({ kind: 'big', id: photo.id })}
              onCrop={() => setOpen({ kind: 'crop', id: photo.id })}
            />,
          ])
          .concat(linesOf(takenOff.filter((each) => each.at >= shown.length)))}
      </ol>
      {open?.kind === 'big' && photo && (
        <BigView
          photos={photos}
          at={at}
          onShow={(id) => setOpen({ kind: 'big', id })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.kind === 'crop' && photo && (
        <CropDialog photo={photo} number={at + 1} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

const linesOf = (takenOff: readonly TakenOffPhoto[]) =>
  takenOff.map((each) => <TakenOff key={each.photo.id} takenOff={each} />);
