import type { KeyboardEvent } from 'react';

/** Enter in a one-line control goes on to the next one inside the same element, as in a table. */
export function goOnByEnter(event: KeyboardEvent<HTMLElement>): void {
  const { nativeEvent, target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement)) return;
  // While an input method is composing, Enter belongs to it (229: Chromium's key code for that).
  if (event.key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  const inputs = [...currentTarget.querySelectorAll<HTMLInputElement>('input:not([tabindex="-1"])')];
  inputs[inputs.indexOf(target) + 1]?.focus();
}
