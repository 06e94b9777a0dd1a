import { useEffect, useState } from 'react';
import { focusIfLost } from './focusIfLost.ts';

/** Gives the focus back to the control that opened a dialog when the dialog goes; by then it may be gone or switched off. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => focusIfLost(() => (before instanceof HTMLElement ? before : undefined)), [before]);
}
