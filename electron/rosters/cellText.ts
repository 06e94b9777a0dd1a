/** What XML has no place for; the tab and the line end have. */
const UNWRITABLE = // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
/** Excel reads `_x0041_` in a text as the character of that number; so its first letter is written by its own. */
const READS_AS_CHARACTER = /_(?=x[0-9a-f]{4}_)/giu;
/** At these Excel, WPS and LibreOffice begin a formula when a cell is typed, or typed again. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text as a cell holds it: the same letters, without those that no XML can hold. */
export const cellText = (value: string): string =>
  value.replace(UNWRITABLE, '').replace(READS_AS_CHARACTER, '_x005F_');

/** Whether a text could be taken for a formula by whoever edits its cell. */
export const isGuarded = (value: string): boolean => FORMULA.test(value);
