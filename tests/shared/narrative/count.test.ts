import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../shared/narrative/count.ts';
import { countParagraphs, countText, limitCrossing, measured } from '../../../shared/narrative/count.ts';
import { anyText } from './alphabet.ts';

const MEASURES: readonly Measure[] = ['words', 'characters'];
const anyMeasure = fc.constantFrom(...MEASURES);

function words(text: string): readonly [low: number, high: number] {
  const { low, high } = countText(text).words;
  return [low, high];
}

/** Code points from first to last that match a Unicode property, as strings. */
function matching(pattern: RegExp, first: number, last: number): readonly string[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  return all.filter((character) => pattern.test(character));
}

describe("Word's own figures, the same in both readings", () => {
  test.each([
    ['你好,世界', 5],
    ['1 + 1 = 2', 5],
    ['123.456.', 1],
    ['a=b+c-d', 1],
    ['你好。。。。', 6],
    ['<>《》', 3],
    ['使用 Adobe Photoshop 打开图片', 8],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected, expected]);
  });

  test('a sentence of a narrative: quotation marks between Han count 1 in either reading', () => {
    const text = '9月11日，我单位组织“科普进社区”活动3场，参与1,200人次（含线上856人次）。';
    expect(words(text)).toEqual([36, 36]);
    expect(countText(text).characters).toBe(43);
    expect(countText(text).charactersWithBlanks).toBe(43);
  });
});

describe('kinds of characters', () => {
  test('nothing counts nothing', () => {
    expect(countText('')).toEqual({ words: { low: 0, high: 0 }, characters: 0, charactersWithBlanks: 0 });
  });

  test.each([
    ['full-width forms', 'ＡＢ１２', 4],
    ['kana and bopomofo', 'かなㄅㄆ', 4],
    ['enclosed and compatibility symbols', '㈠㎡㏄', 3],
    ['radicals and vertical forms', '⼀︵', 2],
    ['Korean words', '한국어 단어', 2],
    ['an accented word', 'café', 1],
    ['a word with a combining accent', 'cafe\u0301', 1],
    ['full-width blank, no-break space, em space, tab', 'a\u3000b\u00a0c\u2003d\te', 5],
    ['a word on two lines', 'ab\ncd', 2],
    ['a word on two lines of Windows', 'ab\r\ncd', 2],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual([expected, expected]);
  });

  test.each([
    ['a dash of two', '——', 1, 2],
    ['an ellipsis of two', '中……', 2, 3],
    ['a quoted Latin word', '“AI”', 1, 3],
    ['an apostrophe', 'it’s', 1, 3],
    ['a name with a point', '阿凡提·买买提', 7, 7],
    ['a unit', '25℃', 1, 2],
    ['list numbers', '①②', 1, 2],
    ['Greek', 'αβ', 1, 2],
    ['Han outside the BMP', '𠮷𠮷', 2, 4],
    ['an ideograph with a chosen shape', '葛\u{e0100}城', 2, 4],
    ['one emoji', '😀', 1, 2],
    ['a family, one emoji of three', '👨\u200d👩\u200d👧', 1, 8],
    ['a zero-width space between Han', '中\u200b国', 2, 3],
  ])('low and high: %s', (_, text, low, high) => {
    expect(words(text)).toEqual([low, high]);
  });

  test('every Han character of the BMP is 1', () => {
    const han = matching(/\p{Script=Han}/u, 0, 0xffff);
    expect(han.length).toBeGreaterThan(27_000);
    expect(words(han.join(''))).toEqual([han.length, han.length]);
  });

  test('every Han character of the planes 2 and 3 is 1 or 2', () => {
    const han = matching(/\p{Script=Han}/u, 0x20000, 0x3ffff);
    expect(han.length).toBeGreaterThan(60_000);
    expect(words(han.join(''))).toEqual([han.length, 2 * han.length]);
  });

  test('every blank of Unicode is 0 and parts words', () => {
    for (const blank of matching(/\p{White_Space}/u, 0, 0x1ffff)) {
      expect(words(`a${blank}b`)).toEqual([2, 2]);
      expect(words(blank)).toEqual([0, 0]);
    }
  });

  test('every Hangul syllable belongs to a run', () => {
    expect(words(matching(/\p{Script=Hangul}/u, 0xac00, 0xd7ff).join(''))).toEqual([1, 1]);
  });

  test('characters are code points; blanks are told apart, paragraph marks left out', () => {
    expect(countText('𠮷 😀\u3000a\r\n中')).toMatchObject({ characters: 4, charactersWithBlanks: 6 });
  });
});

const BLANK = /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const JOINED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant one by one
  /[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const CJK =
  /[\u2e80-\u2fff\u3001-\u312f\u3190-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffef]|[\u{20000}-\u{3ffff}]/gu;
const UNCERTAIN =
  /[\u00a1-\u00ac\u00ae-\u00bf×÷\u02b0-\u02ff\u0370-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff\u2e00-\u2e7f\ua000-\ua4cf\ud800-\uf8ff\ufffc-\uffff]/gu;
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** The rule by replacement and splitting, slowly: every 字 becomes a word of its own. */
function slowCount(written: string) {
  // Taking out a joined character must not marry two lone surrogates; U+FFFD is uncertain as they are.
  const text = written.toWellFormed();
  const pieces = (spaced: string) => spaced.split(/[\s\u0085]+/u).filter((piece) => piece !== '').length;
  const low = pieces(text.replace(JOINED, '').replace(CJK, ' x '));
  // \s takes U+FEFF for a blank, which Unicode does not.
  const visible = text.replaceAll('\ufeff', '\u200b');
  const high = pieces(visible.replace(PAIR, ' x x ').replace(CJK, ' x ').replace(UNCERTAIN, ' x '));
  const charactersWithBlanks = [...text.replace(/[\r\n]/g, '')].length;
  const characters = charactersWithBlanks - [...text.matchAll(BLANK)].length;
  return { words: { low, high }, characters, charactersWithBlanks };
}

describe('properties', () => {
  test('agrees with the slow reference', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countText(text)).toEqual(slowCount(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with the slow reference on every code point of the BMP and the edges beyond', () => {
    const bmp = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint);
    const beyond = [
      0x10000, 0x1f600, 0x1ffff, 0x20000, 0x3ffff, 0x40000, 0xdffff, 0xe0000, 0xe0fff, 0xe1000, 0x10ffff,
    ];
    for (const codePoint of [...bmp, ...beyond]) {
      const text = `a${String.fromCodePoint(codePoint)}b`;
      const { words: fast } = countText(text);
      const { words: slow } = slowCount(text);
      if (fast.low !== slow.low || fast.high !== slow.high) expect({ codePoint, fast }).toEqual({ slow });
    }
  });

  test('the readings and the characters keep their order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const count = countText(text);
        expect(count.words.low).toBeLessThanOrEqual(count.words.high);
        expect(count.words.low).toBeLessThanOrEqual(count.characters);
        expect(count.characters).toBeLessThanOrEqual(count.charactersWithBlanks);
      }),
    );
  });

  test('n Han characters are n', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { maxLength: 200 }), (characters) => {
        const n = characters.length;
        const expected = { words: { low: n, high: n }, characters: n, charactersWithBlanks: n };
        expect(countText(characters.join(''))).toEqual(expected);
      }),
    );
  });

  test('a blank at the end of a paragraph changes only the count with blanks', () => {
    const blank = fc.constantFrom(' ', '\t', '\u00a0', '\u2003', '\u3000');
    fc.assert(
      fc.property(anyText, blank, anyText, (before, space, after) => {
        const { charactersWithBlanks, ...rest } = countText(`${before}\n${after}`);
        const expected = { ...rest, charactersWithBlanks: charactersWithBlanks + 1 };
        expect(countText(`${before}${space}\n${after}`)).toEqual(expected);
      }),
    );
  });

  test('200,000 characters are counted in linear time', () => {
    const start = performance.now();
    expect(countText('科普 a，'.repeat(40_000)).words.low).toBe(160_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('countParagraphs', () => {
  test('one per line, with offsets that leave the line feed out', () => {
    const found = countParagraphs('一、概况\n\n𠮷 b').map(({ start, end, count }) => [
      start,
      end,
      count.words.low,
    ]);
    expect(found).toEqual([
      [0, 4, 4],
      [5, 5, 0],
      [6, 10, 2],
    ]);
    expect(countParagraphs('')).toHaveLength(1);
  });

  test('the paragraphs are the lines of the text and add up to the whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = countParagraphs(text);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
        const sum = (pick: (count: ReturnType<typeof countText>) => number) =>
          paragraphs.reduce((total, { count }) => total + pick(count), 0);
        expect(countText(text)).toEqual({
          words: { low: sum((c) => c.words.low), high: sum((c) => c.words.high) },
          characters: sum((c) => c.characters),
          charactersWithBlanks: sum((c) => c.charactersWithBlanks),
        });
      }),
    );
  });
});

describe('measured and limitCrossing', () => {
  test('a notice measures 字 with two readings, or characters exactly', () => {
    expect(measured(countText('“AI” 中'), 'words')).toEqual({ low: 2, high: 4 });
    expect(measured(countText('“AI” 中'), 'characters')).toEqual({ low: 5, high: 5 });
  });

  test.each<[string, number, Measure, number | undefined]>([
    ['科普日', 3, 'words', undefined],
    ['科普日', 2, 'words', 2],
    ['科普 Science 日', 2, 'words', 3],
    ['科普 Science 日', 3, 'words', 11],
    ['科普 Science 日', 3, 'characters', 4],
    ['科普 日 ', 3, 'characters', undefined],
    ['𠮷𠮷𠮷', 2, 'words', 4],
    ['𠮷𠮷𠮷', 2, 'characters', 4],
    ['中', 0, 'words', 0],
    ['', 0, 'words', undefined],
    ['——', 1, 'words', undefined],
  ])('%s, at most %i %s', (text, limit, measure, expected) => {
    expect(limitCrossing(text, limit, measure)).toBe(expected);
  });

  const low = (text: string, measure: Measure) => measured(countText(text), measure).low;

  test('undefined exactly when the low reading is within the limit', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), anyMeasure, (text, limit, measure) => {
        expect(limitCrossing(text, limit, measure) === undefined).toBe(low(text, measure) <= limit);
      }),
    );
  });

  test('the text before the crossing is within, with its character it is beyond', () => {
    fc.assert(
      fc.property(anyText, fc.nat(15), anyMeasure, (text, limit, measure) => {
        const at = limitCrossing(text, limit, measure);
        if (at === undefined) return;
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
        expect(low(text.slice(0, at), measure)).toBeLessThanOrEqual(limit);
        expect(low(text.slice(0, at) + character, measure)).toBeGreaterThan(limit);
        // Never inside a surrogate pair: cutting there would make one character more.
        expect([...text.slice(0, at)].length + [...text.slice(at)].length).toBe([...text].length);
      }),
    );
  });
});
