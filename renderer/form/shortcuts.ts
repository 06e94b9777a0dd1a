import { words } from '../messages/words.ts';

/** What a shortcut does on a form's screen. */
export type Action =
  | { readonly kind: 'section'; readonly at: number }
  | { readonly kind: 'nextSection' | 'nextFinding' | 'previousFinding' | 'save' | 'help' };

interface Shortcut {
  /** As it stands on the keys. */
  readonly keys: string;
  readonly name: string;
  /** What the keys do; undefined for other keys. */
  readonly action: (keys: Keys) => Action | undefined;
}

/** What of a key event decides. */
export type Keys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing' | 'keyCode'
>;

const onlyCtrl = ({ ctrlKey, altKey, shiftKey, metaKey }: Keys) =>
  ctrlKey && !altKey && !shiftKey && !metaKey;
const onlyAlt = ({ ctrlKey, altKey, shiftKey, metaKey }: Keys) => altKey && !ctrlKey && !shiftKey && !metaKey;
const none = ({ ctrlKey, altKey, metaKey }: Keys) => !ctrlKey && !altKey && !metaKey;

/** Every shortcut of a form's screen, for the handler and for the list of them. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'Alt + 1, 2, 3 …',
    name: words.keys.section,
    action: (keys) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(keys.code)?.[1];
      return onlyAlt(keys) && digit ? { kind: 'section', at: Number(digit) - 1 } : undefined;
    },
  },
  {
    keys: 'Ctrl + Enter',
    name: words.keys.nextSection,
    action: (keys) => (onlyCtrl(keys) && keys.key === 'Enter' ? { kind: 'nextSection' } : undefined),
  },
  {
    keys: 'F8',
    name: words.keys.nextFinding,
    action: (keys) =>
      none(keys) && !keys.shiftKey && keys.key === 'F8' ? { kind: 'nextFinding' } : undefined,
  },
  {
    keys: 'Shift + F8',
    name: words.keys.previousFinding,
    action: (keys) =>
      none(keys) && keys.shiftKey && keys.key === 'F8' ? { kind: 'previousFinding' } : undefined,
  },
  {
    keys: 'Ctrl + S',
    name: words.keys.save,
    action: (keys) => (onlyCtrl(keys) && keys.code === 'KeyS' ? { kind: 'save' } : undefined),
  },
  {
    keys: 'F1',
    name: words.keys.help,
    action: (keys) => (none(keys) && keys.key === 'F1' ? { kind: 'help' } : undefined),
  },
];

/** What keys do. While an input method composes they belong to it (229: Chromium's key code for that). */
export function actionOf(keys: Keys): Action | undefined {
  if (keys.isComposing || keys.keyCode === 229) return undefined;
  for (const { action } of SHORTCUTS) {
    const found = action(keys);
    if (found) return found;
  }
  return undefined;
}
