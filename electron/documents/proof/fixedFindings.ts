import type { ProofFinding } from '../../../shared/form/proof.ts';
import { everyElement, is } from '../reading/elements.ts';
import { textOf, withoutBlanks } from '../reading/outline.ts';
import type { XmlElement } from '../reading/xml.ts';
import { excerpt } from './words.ts';

/** Whether the words that were printed in the cells and lines that were filled stand there still, in their order. */
export function fixedFindings(
  counterparts: ReadonlyMap<XmlElement, XmlElement>,
  isPrinted: (element: XmlElement) => boolean,
): readonly ProofFinding[] {
  return [...counterparts]
    .filter(([before]) => isPrinted(before))
    .flatMap(([before, after]) => {
      const found = linesIn(after);
      let at = 0;
      for (const line of linesIn(before)) {
        const next = found.findIndex((each, index) => index >= at && isFilled(line, each));
        if (next < 0) return [{ problem: 'fixedWords', text: excerpt(line) } as const];
        at = next + 1;
      }
      return [];
    });
}

const BLANKS = /_/gu;
const DATE_DIGITS = /\d+(?=[年月日])/gu;

const linesIn = (element: XmlElement): readonly string[] =>
  [...everyElement(element)]
    .filter((each) => is(each, 'w:p'))
    .map((paragraph) => withoutBlanks(textOf(paragraph)).replace(BLANKS, ''))
    .filter((line) => line !== '');

/** Whether a line is another one with its date filled in, or with one value in it. */
function isFilled(printed: string, line: string): boolean {
  if (line === printed || line.replace(DATE_DIGITS, '') === printed) return true;
  let head = 0;
  while (head < printed.length && printed[head] === line[head]) head += 1;
  return line.length > printed.length && line.endsWith(printed.slice(head));
}
