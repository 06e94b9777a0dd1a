import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width inside an element's padding (px), followed; 0 before it is known. */
export function useBodyWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    const { paddingLeft, paddingRight } = getComputedStyle(observed);
    setWidth(observed.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
