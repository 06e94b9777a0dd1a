import { describe, expect, test } from 'vitest';
import { lineWidths, textLines } from '../../../shared/form/textLines.ts';

/** Ten characters of 10 pt wide. */
const TEN = { widthPt: 100, sizePt: 10, indentChars: 0 };
const widths = (text: string, column = TEN) => lineWidths(text, column);

describe('lines of a Chinese text', () => {
  test.each([
    ['字'.repeat(10), [10]],
    ['字'.repeat(11), [10, 1]],
    // A closing mark never begins a line, it takes the character before it along.
    [`${'字'.repeat(10)}，字`, [9, 3]],
    [`${'字'.repeat(10)}》字`, [9, 3]],
    [`${'字'.repeat(9)}。……字`, [8, 5]],
    // An opening mark does not end a line.
    [`${'字'.repeat(9)}“字`, [9, 2]],
    ['', [0]],
  ])('%j', (text, expected) => {
    expect(widths(text)).toEqual(expected);
  });

  test('a Western word goes to the next line whole, one longer than a line is broken', () => {
    expect(widths(`${'字'.repeat(8)}Science`)).toHaveLength(2);
    expect(widths('a'.repeat(19))).toHaveLength(1);
    expect(widths('a'.repeat(45))).toHaveLength(3);
  });

  test('the first line is indented, every paragraph anew', () => {
    const column = { ...TEN, indentChars: 2 };
    expect(widths('字'.repeat(9), column)).toEqual([10, 1]);
    expect(textLines(`${'字'.repeat(8)}\n\n${'字'.repeat(9)}`, column)).toBe(3);
    expect(textLines('', column)).toBe(0);
  });
});
