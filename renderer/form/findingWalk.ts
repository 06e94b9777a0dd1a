import { FORM_PARTS, type FormPart } from '../../shared/form/definition.ts';
import type { Finding } from '../../shared/form/finding.ts';
import { sectionOf } from './sections.ts';

/**
 * The next part with a finding, in the order of the form, after the one that has the focus (before it for -1); round
 * from the end to the beginning. Undefined where there is none.
 */
export function neighbourPart(
  findings: readonly Pick<Finding, 'field'>[],
  from: string | undefined,
  by: 1 | -1,
): FormPart | undefined {
  const parts = FORM_PARTS.filter(
    (part) => sectionOf(part) !== undefined && findings.some(({ field }) => field === part),
  );
  const ordered = by === 1 ? parts : parts.toReversed();
  const place = (part: string) => FORM_PARTS.indexOf(part as FormPart) * by;
  return from === undefined ? ordered[0] : (ordered.find((part) => place(part) > place(from)) ?? ordered[0]);
}
