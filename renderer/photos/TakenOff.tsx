import { Button } from 'antd';
import { useStore } from 'zustand';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { useCallFailure } from './useTold.ts';

/** Photos that were taken off, each to be put back to its place while the form is open. */
export function TakenOff() {
  const { draft } = useForm();
  const tell = useCallFailure();
  const takenOff = useStore(draft.store, (state) => state.takenOff);
  return takenOff.map((each) => (
    <p key={each.photo.id} className="rescue" role="status">
      {words.photos.removed(each.photo.name, each.photo.caption)}
      <Button onClick={async () => tell(await draft.putBackPhoto(each))}>{words.photos.putBack}</Button>
    </p>
  ));
}
