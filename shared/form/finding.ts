import type { FailureDetails } from '../result/result.ts';
import type { FormPart } from './definition.ts';

/** An error keeps a form from being handed in, a warning deserves a look, a hint can be ticked off. */
export type Severity = 'error' | 'warning' | 'hint';

/** Everything a check can say about a form. The sentence for each stands in shared/messages. */
export const FINDING_CODES = [
  'missing',
  'narrativeTooLong',
  'narrativePerhapsTooLong',
  'tooFewPhotos',
  'tooManyPhotos',
  'photoUnreadable',
  'unusualPhone',
  'unusualPostcode',
  'looksAbbreviated',
  'notSpecific',
  'leftover',
  'otherYear',
  'outsideFont',
  'charactersRemoved',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing a check found, as data: the same on screen, on the command line and before the export. */
export interface Finding {
  readonly code: FindingCode;
  readonly field: FormPart;
  readonly severity: Severity;
  readonly details: FailureDetails;
}

/** Whether findings keep a form from being exported as final. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
