/** What a character is to Word's 字数: a number, so that a table of all of them stays one byte each. */
export const KIND = {
  /** Letters, digits, ASCII signs, Hangul: a run of them is one word. */
  word: 0,
  /** A paragraph mark: never counted, parts words. */
  mark: 1,
  /** White space: counted only in 字符数(计空格), parts words. */
  blank: 2,
  /** A CJK or full-width character: one 字 each. */
  cjk: 3,
  /** Word does not publish whether it is a letter of a run or a 字. */
  uncertain: 4,
  /** Invisible, or drawn onto the character before it. */
  joined: 5,
  /** Han outside the BMP. */
  pairHan: 6,
  /** A joined character outside the BMP. */
  pairJoined: 7,
  /** Anything else outside the BMP: emoji, mathematical letters. */
  pairOther: 8,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

type Ranges = readonly (readonly [first: number, last: number])[];

/** Word never counts a paragraph mark; the CR of a Windows line end is part of it. */
const MARKS: Ranges = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
];

/** Unicode's White_Space, without the marks. */
const BLANKS: Ranges = [
  [0x09, 0x09],
  [0x0b, 0x0c],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const CJK: Ranges = [
  [0x2e80, 0x2fff], // radicals, description characters
  [0x3001, 0x312f], // punctuation, kana, bopomofo
  [0x3190, 0x4dff], // kanbun, strokes, enclosed and compatibility symbols, extension A, hexagrams; U+3130 is Hangul
  [0x4e00, 0x9fff], // the unified ideographs
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe1f], // vertical forms
  [0xfe30, 0xfe6f], // compatibility forms, small forms
  [0xff01, 0xffef], // full-width and half-width forms
];

/**
 * What the two readings differ about: punctuation and symbols of ambiguous East Asian width (UAX #11), taken
 * by whole blocks, because the blocks are what GB 2312 and Chinese fonts draw full-width. Greek and Cyrillic
 * are here for the same reason: GB 2312 holds them as double-byte characters, and Word sets them in the
 * Chinese or the Western font as the context hints. Accented Latin letters are not: they stand inside Latin
 * words (café), where parting them would be absurd.
 */
const UNCERTAIN: Ranges = [
  [0xa1, 0xbf], // · × ° ± § and their neighbours; U+00AD is joined, below
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x02b0, 0x02ff], // ˇ ˉ ˙
  [0x0370, 0x052f], // Greek, Cyrillic
  [0x2010, 0x2027], // “ ” ‘ ’ — … •
  [0x2030, 0x205e], // ‰ ′ ※
  [0x2070, 0x20cf], // superscripts, currency
  [0x2100, 0x2bff], // ℃ № Ⅰ → ∑ ① ─ ■ ★ ✓
  [0x2e00, 0x2e7f], // ⸺ and other supplemental punctuation
  [0xa000, 0xa4cf], // Yi: wide, but not 中文
  [0xd800, 0xf8ff], // lone surrogates; private use, where old GBK fonts keep rare ideographs
  [0xfffc, 0xffff],
];

/** They must not turn a text that is within the limit into an error, so the low reading leaves them out. */
const JOINED: Ranges = [
  [0xad, 0xad], // soft hyphen
  [0x0300, 0x036f], // combining accents
  [0x200b, 0x200f], // zero-width space and joiners
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff], // combining marks for symbols, the keycap
  [0xfe00, 0xfe0f], // variation selectors
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff], // byte order mark
  [0xfff9, 0xfffb],
];

/** Later ranges overrule earlier ones. */
function bmpTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const put = (kind: Kind, ranges: Ranges) => {
    for (const [first, last] of ranges) table.fill(kind, first, last + 1);
  };
  put(KIND.cjk, CJK);
  put(KIND.uncertain, UNCERTAIN);
  put(KIND.joined, JOINED);
  put(KIND.blank, BLANKS);
  put(KIND.mark, MARKS);
  return table;
}

const BMP = bmpTable();

function pairKind(codePoint: number): Kind {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return KIND.pairHan;
  // Tags and the selectors that choose the shape of an ideograph in a name.
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return KIND.pairJoined;
  return KIND.pairOther;
}

/** The kind of one code point, by the blocks of Unicode; a lone surrogate is uncertain. */
export function kindOf(codePoint: number): Kind {
  return codePoint > 0xffff ? pairKind(codePoint) : ((BMP[codePoint] ?? KIND.word) as Kind);
}
