import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';

/** A photo that is dragged, and the place that it would have now. */
interface Drag {
  readonly id: string;
  readonly to: number;
}

/** So near to the edge of what scrolls (px) dragging scrolls it, by so much a movement (px). */
const EDGE = 48;
const STEP = 16;

/** Puts the cards of a list into another order by dragging; Escape leaves them as they were. The keys have ways of their own. */
export function useReorder(
  list: RefObject<HTMLOListElement | null>,
  onPlace: (id: string, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag>();
  const isDragging = drag !== undefined;
  const move = useEffectEvent(({ clientY }: PointerEvent) => {
    if (!drag || !list.current) return;
    scrollAtEdge(list.current, clientY);
    const others = [...list.current.querySelectorAll('.photo:not(.dragged)')];
    setDrag({ ...drag, to: others.filter((card) => middleOf(card) < clientY).length });
  });
  const end = useEffectEvent(() => {
    if (drag) onPlace(drag.id, drag.to);
    setDrag(undefined);
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') setDrag(undefined);
  });
  useEffect(() => {
    if (!isDragging) return;
    // On the window: a card that changes its place would lose a pointer that it had captured.
    const cancel = () => setDrag(undefined);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key);
    };
  }, [isDragging]);
  return {
    drag,
    begin: (event: ReactPointerEvent, id: string, at: number) => {
      if (event.button === 0) setDrag({ id, to: at });
    },
  };
}

function middleOf(card: Element): number {
  const { top, height } = card.getBoundingClientRect();
  return top + height / 2;
}

function scrollAtEdge(list: HTMLElement, y: number): void {
  const scroller = list.closest('.form-section');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -STEP);
  else if (y > bottom - EDGE) scroller.scrollBy(0, STEP);
}
