import { useEffect, useState } from 'react';

/** Gives the focus back to the control that opened a dialog when the dialog goes; by then it may be gone or switched off. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    },
    [before],
  );
}
