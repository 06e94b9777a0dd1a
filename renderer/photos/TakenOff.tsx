import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { TakenOffPhoto } from '../form/draftPhotos.ts';
import { partElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { focusIfLost } from './focusIfLost.ts';
import { useCallFailure } from './useTold.ts';

/** Photos that were taken off, each to be put back to its place while the form is open. */
export function TakenOff() {
  const { draft } = useForm();
  const takenOff = useStore(draft.store, (state) => state.takenOff);
  return takenOff.map((each) => <TakenOffLine key={each.photo.id} takenOff={each} />);
}

/** The button that took the photo off is gone with it: the way back has the focus. */
function TakenOffLine({ takenOff }: { readonly takenOff: TakenOffPhoto }) {
  const { draft } = useForm();
  const tell = useCallFailure();
  const button = useRef<HTMLButtonElement>(null);
  const { name, caption } = takenOff.photo;
  useEffect(() => {
    focusIfLost(() => button.current);
    return () => focusIfLost(() => document.getElementById(partElementId('photos')));
  }, []);
  return (
    <p className="rescue" role="status">
      {words.photos.removed(name, caption)}
      <Button ref={button} onClick={async () => tell(await draft.putBackPhoto(takenOff))}>
        {words.photos.putBack}
      </Button>
    </p>
  );
}
