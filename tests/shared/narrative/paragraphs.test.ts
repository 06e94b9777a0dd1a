import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countText } from '../../../shared/narrative/count.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { anyText } from './alphabet.ts';

describe('paragraphsOf', () => {
  test('lines without the blanks at their ends and without empty lines', () => {
    const text = '\u3000\u3000一、概况\r\n\n \t\u00a0\n  第一段 有空格\u3000\n';
    expect(paragraphsOf(text)).toEqual(['一、概况', '第一段 有空格']);
  });

  test('nothing to print', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf(' \n\u3000')).toEqual([]);
  });

  test('what is printed has the 字数 of what was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = paragraphsOf(text).join('\n');
        expect(countText(printed).words.low).toBe(countText(text).words.low);
      }),
    );
  });

  test('a second pass changes nothing, and no paragraph is empty, padded or two lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = paragraphsOf(text);
        expect(paragraphsOf(paragraphs.join('\n'))).toEqual(paragraphs);
        for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\S(?:[^\n]*\S)?$/);
      }),
    );
  });
});
