/** Text as it is kept, and how many characters were removed on the way because no document can carry them. */
export interface NormalisedText {
  readonly text: string;
  readonly removed: number;
}

/*
 * The written rules, applied once, on entry; everything after them compares equal.
 * 1. Line ends of every kind (CRLF, CR, NEL, line and paragraph separator, Word's soft break VT, form feed) become \n.
 * 2. Removed and counted: control characters but \n and the tab; lone surrogates and noncharacters (XML has no place
 *    for them); byte order marks, zero-width and direction-changing characters (seen by nobody, counted by Word).
 *    The joiner and the variation selectors of emoji and of Han variants stay.
 * 3. A tab becomes a blank. Blanks at the end of a line go; so do empty lines at the beginning and the end.
 * Unicode composition is left alone: NFC would replace compatibility Han (郎 U+F92C) that stand in names.
 */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
/* Every text is normalised at every save, and hardly one has any of these: telling so takes a seventh of the time of the search. */
const MAYBE_UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]/;
/* The looks back keep a long run of blanks from being tried anew at each of its blanks: 100,000 of them took 10 s. */
const BLANKS_AT_LINE_END = /(?<![^\S\n])[^\S\n]+$/gmu;
const EMPTY_LINES_AROUND = /^\n+|(?<!\n)\n+$/gu;
const LINE_END_IN_BLANKS = /(?<!\s)\s*\n\s*/gu;

/** A text of several paragraphs, normalised; paragraphs are divided by \n. */
export function normaliseText(raw: string): NormalisedText {
  const lines = raw.replace(LINE_END, '\n');
  let removed = 0;
  const clean = MAYBE_UNWANTED.test(lines)
    ? lines.replace(UNWANTED, () => {
        removed += 1;
        return '';
      })
    : lines;
  const text = clean.replace(/\t/gu, ' ').replace(BLANKS_AT_LINE_END, '').replace(EMPTY_LINES_AROUND, '');
  return { text, removed };
}

/** A text of one line, normalised: line ends become a blank, blanks around it go. */
export function normaliseLine(raw: string): NormalisedText {
  const { text, removed } = normaliseText(raw);
  return { text: text.replace(LINE_END_IN_BLANKS, ' ').trim(), removed };
}
