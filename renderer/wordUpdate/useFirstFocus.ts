import { type RefObject, useEffect, useRef } from 'react';

/** What comes in the place of what had the focus takes it: else the keys would go nowhere. */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
