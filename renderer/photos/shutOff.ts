/** Whether nothing can be done in the section now: a dialog stands above it, or the form is filled in by another window. */
export function isShutOff(section: HTMLElement | null): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  return section?.closest('[inert]') != null || dialogs.some((dialog) => dialog.checkVisibility());
}
