/** White space of HTML, which is not the no-break or the full-width blank: those are contents. */
const COLLAPSIBLE = /[ \t\n\r\f]+/gu;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/**
 * A line of text as a browser draws it: white space is one blank, and none at the ends; a line end of the source between
 * two wide characters is nothing (CSS Text 3, segment breaks), for Word breaks its source within Chinese sentences.
 */
export function drawnText(source: string): string {
  const collapsed = source.replace(COLLAPSIBLE, (run, at: number) => {
    const isBetweenWide = WIDE.test(source.charAt(at - 1)) && WIDE.test(source.charAt(at + run.length));
    return isBetweenWide && /[\n\r]/u.test(run) ? '' : ' ';
  });
  return collapsed.replace(/^ | $/gu, '');
}

/** Whether a text draws anything: a no-break blank makes an empty line, white space of the source does not. */
export const isDrawn = (source: string): boolean => /[^ \t\n\r\f]/u.test(source);

/** How many characters but blanks a text has (UTF-16 units). */
export const lettersOf = (text: string): number => text.replace(/\s+/gu, '').length;
