const OWN_NUMBER = /^[\s\u200b]*[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]/u;
const BULLET = /^[•·●○■□▪▫◆◇➢✓√*–—-]$/u;

/** The number that Word writes before a paragraph of a list, without the blanks that fill up to the text; empty for a bullet. */
export function listMarkText(mark: string, isSymbolFont: boolean): string {
  const bare = mark.replace(/\s/gu, '');
  // A bullet is a letter of Wingdings: l, Ø, u. As text it would be a letter that nobody saw.
  return isSymbolFont || BULLET.test(bare) ? '' : bare;
}

/** A line with its number before it, once: many programs write the number as text within a numbered item. */
export function numbered(number: string, line: string): string {
  return OWN_NUMBER.test(line) ? line : number + line;
}

/** The numbers that a program gives to the items of a list. */
export interface ListNumbers {
  /** The number of the next item, which may name its own. */
  readonly next: (value: string | undefined) => string;
}

export function listNumbers(start: string | undefined): ListNumbers {
  let last = wholeNumber(start ?? '1', 1) - 1;
  return {
    next: (value) => {
      last = value === undefined ? last + 1 : wholeNumber(value, last + 1);
      return `${last}.`;
    },
  };
}

function wholeNumber(text: string, otherwise: number): number {
  return /^\d{1,4}$/u.test(text) ? Number(text) : otherwise;
}
