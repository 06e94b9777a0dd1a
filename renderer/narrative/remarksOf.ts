import type { FormDefinition } from '../../shared/form/definition.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { findingSentence } from '../../shared/messages/findings.ts';
import type { Remark } from './remarkMarks.ts';

/** How far blanks that were taken out on the way may have moved a place in the text (characters). */
const NEAR = 400;

/** Findings about the long text with the words that they point at, as these stand in the editor. */
export function remarksOf(
  definition: FormDefinition,
  findings: readonly Finding[],
  text: string,
): readonly (Remark & { readonly finding: Finding })[] {
  return findings.flatMap((finding) => {
    const place = placeOf(finding, text);
    if (!place) return [];
    const { suggestion } = finding.details;
    return [
      {
        ...place,
        severity: finding.severity,
        sentence: findingSentence(definition, finding),
        suggestion: typeof suggestion === 'string' ? suggestion : undefined,
        finding,
      },
    ];
  });
}

/** Where the words of a finding stand; findings speak of the text as it is kept, without the blanks at line ends. */
function placeOf({ field, details }: Finding, text: string): { from: number; to: number } | undefined {
  const { text: wanted, at } = details;
  if (field !== 'narrative' || typeof wanted !== 'string' || wanted === '' || typeof at !== 'number')
    return undefined;
  const from = text.indexOf(wanted, at);
  return from >= 0 && from - at <= NEAR ? { from, to: from + wanted.length } : undefined;
}
