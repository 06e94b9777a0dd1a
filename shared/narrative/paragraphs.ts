/**
 * The paragraphs to print: the lines of a text without empty ones and without the blanks (U+3000 too) at their
 * ends, because the form sets the first-line indent of two 字 itself (GB/T 9704—2012).
 */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
