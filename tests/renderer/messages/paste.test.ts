import { expect, test } from 'vitest';
import { paste } from '../../../renderer/messages/paste.ts';
import { PASTE_CHANGE_KINDS } from '../../../shared/narrative/pasteChange.ts';

test('what was cleaned is one sentence that says how to have it back', () => {
  const changes = [
    { kind: 'emptyLines', count: 3 },
    { kind: 'blanks', count: 5 },
    { kind: 'tables', count: 1 },
  ] as const;
  expect(paste.cleaned(changes)).toBe(
    '已整理：去掉空行 3 行，去掉多余空格 5 处，表格改成文字 1 个。撤销可恢复原样。',
  );
});

test('nothing is said where nothing was cleaned', () => {
  expect(paste.cleaned([])).toBeUndefined();
});

test.each(PASTE_CHANGE_KINDS)('%s has words of its own', (kind) => {
  const sentence = paste.cleaned([{ kind, count: 7 }]) ?? '';
  expect(sentence).toMatch(/^已整理：.{4,}。撤销可恢复原样。$/u);
  if (kind !== 'plainOnly') expect(sentence).toContain('7');
});
