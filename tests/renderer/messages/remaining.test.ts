import { expect, test } from 'vitest';
import { remainingText } from '../../../renderer/messages/remaining.ts';

test.each([
  [{ wrong: 0, missing: 0 }, ''],
  [{ wrong: 0, missing: 2 }, '还有 2 项必填'],
  [{ wrong: 1, missing: 0 }, '还有 1 处要改'],
  [{ wrong: 1, missing: 2 }, '还有 1 处要改、2 项必填'],
])('%j: %s', (remaining, text) => {
  expect(remainingText(remaining)).toBe(text);
});
