import { fieldValue } from '../../../shared/form/content.ts';
import type { FormPart } from '../../../shared/form/definition.ts';
import { withoutPrinted } from '../../../shared/form/printedWords.ts';
import type { ExpectedForm, ProofFinding } from '../../../shared/form/proof.ts';
import type { WordForm } from '../../../shared/form/wordFinding.ts';
import { countText } from '../../../shared/narrative/count.ts';
import { paragraphsOf } from '../../../shared/narrative/paragraphs.ts';
import { excerpt } from './words.ts';

/**
 * Whether what is read in a file is what was entered, beside what is printed there; parts that could not be filled are not looked at.
 * `printed`: what is read in the file before it was filled.
 */
export function readFindings(
  file: WordForm,
  printed: WordForm,
  expected: ExpectedForm,
  unfilled: ReadonlySet<FormPart>,
): readonly ProofFinding[] {
  const { definition } = expected;
  const read = withoutOwnLines(file, printed);
  const parts: readonly (readonly [FormPart, () => readonly ProofFinding[]])[] = [
    ...definition.fields.map(({ field }) => [field, () => fieldFindings(read, expected, field)] as const),
    ['narrative', () => narrativeFindings(read, expected)],
    ...definition.seals.map(({ field }) => [field, () => sealFindings(read, expected, field)] as const),
    ['photos', () => captionFindings(read, expected)],
  ];
  return parts.filter(([part]) => !unfilled.has(part)).flatMap(([, findings]) => findings());
}

/** The texts of several paragraphs without the lines that a form has in their cells. */
function withoutOwnLines(read: WordForm, printed: WordForm): WordForm {
  const opinion = (field: keyof WordForm['opinions']) => ({
    date: read.opinions[field].date,
    text: linesWithout(read.opinions[field].text, printed.opinions[field].text),
  });
  return {
    ...read,
    narrative: linesWithout(read.narrative, printed.narrative),
    opinions: { recommendation: opinion('recommendation'), approval: opinion('approval') },
  };
}

function linesWithout(text: string, printed: string): string {
  const left = [...paragraphsOf(printed)];
  const lines = paragraphsOf(text).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return lines.join('\n');
}

function fieldFindings(
  read: WordForm,
  { content }: ExpectedForm,
  field: Parameters<typeof fieldValue>[1],
): readonly ProofFinding[] {
  const wanted = fieldValue(content, field);
  const found = field === 'reportingUnit' ? read.reportingUnit : (read.fields[field] ?? '');
  return found === withoutPrinted(wanted) ? [] : [{ problem: 'field', part: field }];
}

function narrativeFindings(read: WordForm, { content }: ExpectedForm): readonly ProofFinding[] {
  const [found, wanted] = [paragraphsOf(read.narrative), paragraphsOf(content.narrative)];
  const length = Math.max(found.length, wanted.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => found[index] !== wanted[index]);
  const text = at === undefined ? undefined : excerpt(wanted[at] ?? found[at] ?? '');
  const words = countText(found.join('\n')).words;
  const shown = countText(content.narrative).words;
  return [
    ...(text === undefined ? [] : [{ problem: 'narrative', part: 'narrative', text } as const]),
    ...(words.low === shown.low && words.high === shown.high
      ? []
      : [{ problem: 'words', part: 'narrative', text: String(words.low) } as const]),
  ];
}

function sealFindings(
  read: WordForm,
  { content }: ExpectedForm,
  field: keyof WordForm['opinions'],
): readonly ProofFinding[] {
  const found = read.opinions[field];
  const wanted = content.opinions[field];
  const same =
    paragraphsOf(found.text).join('\n') === paragraphsOf(wanted.text).join('\n') &&
    found.date === wanted.date;
  return same ? [] : [{ problem: 'opinion', part: field }];
}

/** The captions of the photos that are in the file, in their order. */
function captionFindings(read: WordForm, { content, photos }: ExpectedForm): readonly ProofFinding[] {
  const hashes = new Set(photos.map((photo) => photo?.sha256));
  const found = read.pictures.filter(({ sha256 }) => hashes.has(sha256)).map(({ caption }) => caption);
  const wanted = photos.flatMap((photo, at) => (photo ? [content.photos[at]?.caption ?? ''] : []));
  const at = wanted.findIndex((caption, index) => found[index] !== caption);
  return at < 0 ? [] : [{ problem: 'captions', text: excerpt(wanted[at] ?? '') }];
}
