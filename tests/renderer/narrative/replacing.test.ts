import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyChange } from '../../../renderer/narrative/replacing.ts';

const apply = (text: string, { from, to, insert }: ReturnType<typeof onlyChange>) =>
  text.slice(0, from) + insert + text.slice(to);

test.each([
  ['活动在广场举办。', '活动在社区广场举办。', { from: 3, to: 3, insert: '社区' }],
  ['活动在社区广场举办。', '活动在广场举办。', { from: 3, to: 5, insert: '' }],
  ['一样', '一样', { from: 2, to: 2, insert: '' }],
  ['', '新', { from: 0, to: 0, insert: '新' }],
])('%j to %j touches nothing else', (before, after, change) => {
  expect(onlyChange(before, after)).toEqual(change);
});

test('characters of two units are never cut in half', () => {
  // 𠮷 and 𠮸 begin with the same surrogate, 𠮷 and 𡮷 end with the same one.
  expect(onlyChange('周𠮷末', '周𠮸末')).toEqual({ from: 1, to: 3, insert: '𠮸' });
  expect(onlyChange('周𠮷末', '周𡮷末')).toEqual({ from: 1, to: 3, insert: '𡮷' });
});

test('gives the other text, whatever the two are', () => {
  const text = fc.string({ unit: fc.constantFrom('科', '普', '\n', 'a', '𠮷', '𠮸', '𡮷'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = onlyChange(before, after);
      expect(change.from).toBeLessThanOrEqual(change.to);
      expect(apply(before, change)).toBe(after);
      expect(change.insert.isWellFormed()).toBe(true);
    }),
  );
});
