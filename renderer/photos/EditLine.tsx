import { Button } from 'antd';
import { useEffect, useRef } from 'react';
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
  const pressed = useFocusInCard(canUndo, edited);
  if (!edited && !canUndo) return null;
  const { turns, crop } = photo.edit;
  const undo = () => told(draft.undoEdit(photo.id), words.photos.undoneSaid(number));
  const restore = () =>
    told(
      draft.editPhoto(photo.id, () => NO_EDIT),
      words.photos.restoredSaid(number),
    );
  return (
    <div className="photo-edit">
      <span>{words.photos.edited(turns !== 0, crop !== null)}</span>
      {canUndo && (
        <Way name={words.photos.undo} of={words.photos.undoEdit(number)} onGo={undo} onPressed={pressed} />
      )}
      {edited && (
        <Way
          name={words.photos.restore}
          of={words.photos.restoreOf(number)}
          onGo={restore}
          onPressed={pressed}
        />
      )}
    </div>
  );
}

interface WayProps {
  readonly name: string;
  readonly of: string;
  readonly onGo: () => void;
  readonly onPressed: (button: HTMLElement) => void;
}

function Way({ name, of, onGo, onPressed }: WayProps) {
  return (
    <Button
      type="link"
      aria-label={of}
      onClick={({ currentTarget }) => {
        onPressed(currentTarget);
        onGo();
      }}
    >
      {name}
    </Button>
  );
}

/** A way back that goes when it was gone leaves the focus in its card; answers whom to tell that it was pressed. */
function useFocusInCard(canUndo: boolean, edited: boolean): (button: HTMLElement) => void {
  const card = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways back come and go with these
  useEffect(() => {
    const first = (selector: string) => card.current?.querySelector<HTMLElement>(selector);
    focusIfLost(() => first('.photo-edit button') ?? first('.photo-tools :enabled'));
  }, [canUndo, edited]);
  return (button) => {
    card.current = button.closest('li');
  };
}
