import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
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
  const [before] = useState(takenOff);
  return takenOff.map((each) => (
    <TakenOffLine key={each.photo.id} takenOff={each} isNew={!before.includes(each)} />
  ));
}

/** The button that took the photo off just now is gone with it: the way back has the focus. */
function TakenOffLine({ takenOff, isNew }: { readonly takenOff: TakenOffPhoto; readonly isNew: boolean }) {
  const { draft } = useForm();
  const tell = useCallFailure();
  const button = useRef<HTMLButtonElement>(null);
  const { name, caption } = takenOff.photo;
  useEffect(() => {
    if (isNew) focusIfLost(() => button.current);
    return () => focusIfLost(() => document.getElementById(partElementId('photos')));
  }, [isNew]);
  return (
    <p className="rescue" role="status">
      {words.photos.removed(name, caption)}
      <Button ref={button} onClick={async () => tell(await draft.putBackPhoto(takenOff))}>
        {words.photos.putBack}
      </Button>
    </p>
  );
}
