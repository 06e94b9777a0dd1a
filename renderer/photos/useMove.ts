import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';

/** Moves a photo by one place; the control that asked for it keeps the focus. */
export type Move = (by: -1 | 1, control: HTMLElement) => void;

export function useMove(id: string, at: number, count: number): Move {
  const { draft } = useForm();
  return (by, control) => {
    const to = at + by;
    if (to < 0 || to >= count) return;
    draft.movePhoto(id, by);
    draft.say(words.photos.moved(at + 1, to + 1));
    requestAnimationFrame(() => keepWith(control));
  };
}

/** The photo that was moved stays in sight, and the focus with it. */
function keepWith(control: HTMLElement): void {
  const card = control.closest('li');
  card?.scrollIntoView({ block: 'nearest' });
  // At the first and the last place one of the two buttons is switched off and would lose the focus.
  if (control.matches(':disabled')) card?.querySelector<HTMLElement>('.photo-tools :enabled')?.focus();
  else control.focus();
}
