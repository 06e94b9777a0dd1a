import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { TakenOffPhoto } from '../form/draftPhotos.ts';
import { partElementId, photoElementId } from '../form/partElementId.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { focusIfLost } from './focusIfLost.ts';
import { useCallFailure } from './useTold.ts';

/**
 * Stands in the place of a photo that was taken off, with the way back. The button that took the photo off is gone with
 * it: the way back has the focus, and the photo has it again when it is back.
 */
export function TakenOff({ takenOff }: { readonly takenOff: TakenOffPhoto }) {
  const { draft } = useForm();
  const tell = useCallFailure();
  const button = useRef<HTMLButtonElement>(null);
  const { name, caption } = takenOff.photo;
  const number = useRef(takenOff.at + 1);
  useEffect(() => {
    number.current = takenOff.at + 1;
  }, [takenOff.at]);
  useEffect(() => {
    focusIfLost(() => button.current);
    return () =>
      focusIfLost(
        () =>
          document.getElementById(photoElementId(number.current)) ??
          document.getElementById(partElementId('photos')),
      );
  }, []);
  return (
    <li className="photo-gone">
      <span role="status">{words.photos.removed(name, caption)}</span>
      <Button ref={button} onClick={async () => tell(await draft.putBackPhoto(takenOff))}>
        {words.photos.putBack}
      </Button>
    </li>
  );
}
