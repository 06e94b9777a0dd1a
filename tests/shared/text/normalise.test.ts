import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLine, normaliseText } from '../../../shared/text/normalise.ts';

/** What no normalised text may hold, code point by code point: written down anew, not taken from the source. */
function isUnwanted(point: number): boolean {
  if (point === 0x0a) return false;
  const isControl = point < 0x20 || (point >= 0x7f && point <= 0x9f);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  const isNoncharacter = (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe;
  const isBidi = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  const isInvisible = [0xad, 0x200b, 0x200c, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0xfeff].includes(point);
  return isControl || isSurrogate || isNoncharacter || isBidi || isInvisible;
}

const unwantedIn = (text: string) =>
  [...text].map((character) => character.codePointAt(0) ?? 0).filter(isUnwanted);

describe('removed, and counted', () => {
  test.each([
    ['control characters', '甲\u0000乙\u0007丙\u001b[31m', '甲乙丙[31m', 3],
    ['C1 controls', '甲\u0080\u009f乙', '甲乙', 2],
    ['a lone high surrogate', '甲\ud83d乙', '甲乙', 1],
    ['a lone low surrogate', '甲\ude00乙', '甲乙', 1],
    ['halves that a removal brings together', '甲\ud83d\u200b\ude00乙', '甲乙', 3],
    ['noncharacters', '甲\ufffe\uffff\u{1ffff}乙', '甲乙', 3],
    ['byte order marks', '\ufeff甲\ufeff乙', '甲乙', 2],
    ['zero-width space and non-joiner', '甲\u200b乙\u200c', '甲乙', 2],
    ['direction overrides', '甲\u202e乙\u202c\u2067丙\u2069', '甲乙丙', 4],
    ['a soft hyphen', '甲\u00ad乙', '甲乙', 1],
  ])('%s', (_, raw, text, removed) => {
    expect(normaliseText(raw)).toEqual({ text, removed });
    expect(normaliseLine(raw)).toEqual({ text, removed });
  });
});

describe('kept', () => {
  test.each([
    ['a family of three joined emoji', '👨‍👩‍👧'],
    ['an emoji with a chosen look', '☀️'],
    ['an ideograph with a chosen shape', '葛\u{e0100}'],
    ['Han outside the BMP', '𠮷'],
    ['a compatibility ideograph of a name', '\uf92c'],
    ['a letter with a combining mark', 'e\u0301'],
    ['blanks inside a line, full-width too', '甲  乙　丙'],
    ['the blank that begins a paragraph', '　　甲'],
  ])('%s', (_, text) => {
    expect(normaliseText(text)).toEqual({ text, removed: 0 });
  });
});

describe('lines', () => {
  test.each([
    ['Windows', '甲\r\n乙'],
    ['old Mac', '甲\r乙'],
    ['next line', '甲\u0085乙'],
    ['line separator', '甲\u2028乙'],
    ['paragraph separator', '甲\u2029乙'],
    ["Word's soft break", '甲\v乙'],
    ['form feed', '甲\f乙'],
  ])('a line end of %s becomes \\n, and a blank in a one-line field', (_, raw) => {
    expect(normaliseText(raw)).toEqual({ text: '甲\n乙', removed: 0 });
    expect(normaliseLine(raw)).toEqual({ text: '甲 乙', removed: 0 });
  });

  test('blanks at line ends and empty lines around go, empty lines between stay', () => {
    expect(normaliseText(' \n\n甲 \t　\r\n\r\n乙\u00a0\n \n').text).toBe('甲\n\n乙');
  });

  test('a tab becomes a blank', () => {
    expect(normaliseText('甲\t乙').text).toBe('甲 乙');
  });

  test('a one-line field loses the blanks around it', () => {
    expect(normaliseLine('　 甲 \n\n 乙　').text).toBe('甲 乙');
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '甲',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u200b',
        '\ufeff',
        '\ud83d',
        '\ude00',
        '\u2028',
        '　',
        '👨‍👩‍👧',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''));

describe('of any text', () => {
  test('a second normalising changes nothing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normaliseText(raw);
        expect(normaliseText(text)).toEqual({ text, removed: 0 });
        const line = normaliseLine(raw).text;
        expect(normaliseLine(line)).toEqual({ text: line, removed: 0 });
      }),
    );
  });

  test('nothing unwanted is left, and every other character is', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normaliseText(raw);
        expect(unwantedIn(text)).toEqual([]);
        expect(normaliseLine(raw).text).not.toContain('\n');
        const visible = (value: string) =>
          [...value].filter((each) => /\S/u.test(each) && !isRemoved(each)).join('');
        expect(visible(text)).toBe(visible(raw));
      }),
    );
  });
});

/** Unwanted by the rules above, or one of the marks that are removed with them. */
function isRemoved(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return isUnwanted(point) || (point >= 0x2060 && point <= 0x2069) || (point >= 0xfff9 && point <= 0xfffb);
}

test('millions of blanks or empty lines between two words do not stop the program', () => {
  // Tried anew at each of its blanks such a run takes an hour, and `count` reads up to 8 MB.
  const many = 2_000_000;
  expect(normaliseText(`甲${' '.repeat(many)}乙`).text).toHaveLength(many + 2);
  expect(normaliseText(`甲${'\n'.repeat(many)}乙`).text).toHaveLength(many + 2);
});
