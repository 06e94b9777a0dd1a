import type { FailureDetails } from '../result/result.ts';
import type { FormPart } from './definition.ts';

/** An error keeps a form from being handed in, a warning is most likely a mistake, a hint deserves a look and can be ticked off. */
export type Severity = 'error' | 'warning' | 'hint';

/** Everything a check can say about a form. The sentence for each stands in shared/messages. */
export const FINDING_CODES = [
  'missing',
  'narrativeTooLong',
  'narrativePerhapsTooLong',
  'tooFewPhotos',
  'tooManyPhotos',
  'photoUnreadable',
  'photoRescued',
  'photoFirstOfMany',
  'photoFewPixels',
  'photoOutsideWeek',
  'photosAlike',
  'unusualPhone',
  'unusualPostcode',
  'looksAbbreviated',
  'notSpecific',
  'leftover',
  'otherYear',
  'otherDate',
  'nameDiffers',
  'outsideFont',
  'charactersRemoved',
  'filingMissing',
  'filingDiffers',
  'filingOutside',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing a check found, as data: the same on screen, on the command line and before the export. */
export interface Finding {
  readonly code: FindingCode;
  readonly field: FormPart;
  readonly severity: Severity;
  readonly details: FailureDetails;
}

/** What is merely not there yet is no fault of a form that is being filled in. */
const NOT_YET: ReadonlySet<FindingCode> = new Set(['missing', 'tooFewPhotos', 'filingMissing']);

/** Whether a finding only says that something is still to come. */
export const isNotYet = ({ code }: Pick<Finding, 'code'>): boolean => NOT_YET.has(code);

/** Whether there is something wrong in a form, beside what is merely not there yet. */
export const isFaulty = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error' && !isNotYet(finding));

/** The longest key of a finding (characters): a blank may hold a text pasted by mistake. */
export const MAX_KEY = 500;

/** Whether findings keep a form from being exported as final. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/**
 * What a hint is about, to be ticked off by: its kind, its part and the text that it points at. The same leftover twice in
 * one text is one matter, and what is edited elsewhere does not bring a hint back.
 */
export function findingKey({ code, field, details }: Finding): string {
  const about = 'text' in details ? String(details.text) : '';
  return `${code}:${field}:${about}`.slice(0, MAX_KEY);
}

/** Hints, and a leftover: only a person knows whether 某某 stands there on purpose. */
export const canBeTickedOff = ({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean =>
  severity === 'hint' || code === 'leftover';

/** Whether a form that can be exported is most likely unfinished or wrong. `findings`: those that are open. */
export const warningsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'warning' && !isNotYet(finding));

/** Those of the findings that are open: without what was ticked off. `acknowledged`: reasons by key. */
export const openFindings = (
  findings: readonly Finding[],
  acknowledged: Readonly<Record<string, string>>,
): readonly Finding[] => findings.filter((finding) => !isTickedOff(finding, acknowledged));

/** Whether a finding is one that was ticked off. `acknowledged`: reasons by key. */
export function isTickedOff(finding: Finding, acknowledged: Readonly<Record<string, string>>): boolean {
  return canBeTickedOff(finding) && Object.hasOwn(acknowledged, findingKey(finding));
}
