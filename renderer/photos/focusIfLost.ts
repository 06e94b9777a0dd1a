/** Gives the focus to an element where the control that had it is gone, after what made it go is on the screen. */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus();
  });
}
