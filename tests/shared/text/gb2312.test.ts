import { expect, test } from 'vitest';
import { isGb2312Han } from '../../../shared/text/gb2312.ts';

/** The rows of GB/T 2312 that hold Han characters, as the decoder of the runtime knows them. */
function hanOfRuntime(): readonly string[] {
  const decoder = new TextDecoder('gbk');
  const cells = Array.from({ length: 72 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  return cells
    .map((cell) => decoder.decode(new Uint8Array(cell)))
    .filter((text) => /^\p{Script=Han}$/u.test(text));
}

test('the list is that of the standard: 6,763 characters, not one more or less', () => {
  const expected = new Set(hanOfRuntime());
  expect(expected.size).toBe(6763);
  const blocks = Array.from({ length: 0xa000 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at));
  expect(new Set(blocks.filter(isGb2312Han))).toEqual(expected);
});

test.each(['喆', '堃', '〇', '々', '𠮷', 'A', '，', ''])('%j is not among them', (character) => {
  expect(isGb2312Han(character)).toBe(false);
});
