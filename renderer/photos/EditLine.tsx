import { Button } from 'antd';
import { useStore } from 'zustand';
import type { FormPhoto } from '../../shared/api/model.ts';
import { isEdited, NO_EDIT } from '../../shared/photo/edit.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { focusIfLost } from './focusIfLost.ts';
import { useTold } from './useTold.ts';

/** What was done to a photo, and the ways back: the last step, and the original at any time. */
export function EditLine({ photo, number }: { readonly photo: FormPhoto; readonly number: number }) {
  const { draft } = useForm();
  const told = useTold();
  const canUndo = useStore(draft.store, ({ editsBefore }) => (editsBefore[photo.id]?.length ?? 0) > 0);
  const edited = isEdited(photo.edit);
  if (!edited && !canUndo) return null;
  const { turns, crop } = photo.edit;
  return (
    <div className="photo-edit">
      <span>{words.photos.edited(turns !== 0, crop !== null)}</span>
      {canUndo && (
        <Button
          type="link"
          aria-label={words.photos.undoEdit(number)}
          onClick={({ currentTarget }) =>
            kept(currentTarget, told(draft.undoEdit(photo.id), words.photos.undoneSaid(number)))
          }
        >
          {words.photos.undo}
        </Button>
      )}
      {edited && (
        <Button
          type="link"
          aria-label={words.photos.restoreOf(number)}
          onClick={({ currentTarget }) =>
            kept(
              currentTarget,
              told(
                draft.editPhoto(photo.id, () => NO_EDIT),
                words.photos.restoredSaid(number),
              ),
            )
          }
        >
          {words.photos.restore}
        </Button>
      )}
    </div>
  );
}

/** A way back that is gone when it was gone leaves the focus in its card. */
async function kept(button: HTMLElement, done: Promise<void>): Promise<void> {
  const card = button.closest('li');
  await done;
  focusIfLost(() => card?.querySelector<HTMLElement>('.photo-edit button, .photo-tools :enabled'));
}
