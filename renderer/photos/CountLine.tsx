import { useStore } from 'zustand';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';

/** How many photos there are, and how many that is too few or too many. */
export function CountLine() {
  const { draft, definition } = useForm();
  const { min, max } = definition.narrative.photos;
  const count = useStore(draft.store, ({ photos }) => photos.length);
  return (
    <p className="photo-count" role="status">
      <span>{words.photos.count(count, min, max)}</span>
      {count > 0 && count < min && <strong className="fewer">{words.photos.fewer(min - count)}</strong>}
      {count > max && <strong className="more">{words.photos.more(count - max)}</strong>}
    </p>
  );
}
