import { useSyncExternalStore } from 'react';

/** From here on there is room for the form beside the fields (px). */
const WIDE = '(min-width: 1200px)';

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether the window has room for the preview beside the fields. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
