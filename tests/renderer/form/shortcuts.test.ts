import { expect, test } from 'vitest';
import { actionOf, type Keys, SHORTCUTS } from '../../../renderer/form/shortcuts.ts';

/** A key alone, with what is held beside it. */
const keys = (held: Partial<Keys>): Keys => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});

const ACTIONS: readonly (readonly [Partial<Keys>, ReturnType<typeof actionOf>])[] = [
  [
    { code: 'Digit1', key: '1', altKey: true },
    { kind: 'section', at: 0 },
  ],
  [
    { code: 'Numpad6', key: '6', altKey: true },
    { kind: 'section', at: 5 },
  ],
  [{ key: 'Enter', ctrlKey: true }, { kind: 'nextSection' }],
  [{ key: 'F8' }, { kind: 'nextFinding' }],
  [{ key: 'F8', shiftKey: true }, { kind: 'previousFinding' }],
  [{ code: 'KeyS', key: 's', ctrlKey: true }, { kind: 'save' }],
  [{ key: 'F1' }, { kind: 'help' }],
];

test.each(ACTIONS)('%o does %o', (held, action) => {
  expect(actionOf(keys(held))).toEqual(action);
});

test.each(ACTIONS)('%o does nothing while an input method composes', (held) => {
  expect(actionOf(keys({ ...held, isComposing: true }))).toBeUndefined();
  expect(actionOf(keys({ ...held, keyCode: 229 }))).toBeUndefined();
});

test.each([
  { key: 'Enter' },
  { key: '1', code: 'Digit1' },
  { key: '1', code: 'Digit1', altKey: true, ctrlKey: true },
  { key: 's', code: 'KeyS' },
  { key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true },
  { key: 'F8', altKey: true },
  { key: '@', code: 'Digit2', altKey: true, ctrlKey: true },
])('%o is left to the control that has the focus', (held) => {
  expect(actionOf(keys(held))).toBeUndefined();
});

test('every shortcut that is listed does something', () => {
  const done = new Set(ACTIONS.map(([held]) => SHORTCUTS.findIndex(({ action }) => action(keys(held)))));
  expect(done.size).toBe(SHORTCUTS.length);
});
