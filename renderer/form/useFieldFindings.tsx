import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FormPart } from '../../shared/form/definition.ts';
import type { Finding, Severity } from '../../shared/form/finding.ts';
import { FindingLine } from './FindingLine.tsx';
import { useForm } from './useFormView.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * What stands below a control: its findings once it was left (never while it is typed into for the first time), without those
 * that are said elsewhere.
 */
export function useFieldFindings(
  part: FormPart,
  isSaidHere: (finding: Finding) => boolean = () => true,
): {
  readonly severity: Severity | undefined;
  readonly lines: readonly ReactNode[];
} {
  const { draft, findings } = useForm();
  const left = useStore(draft.store, (state) => state.left.has(part));
  const shown = left ? findings.filter((finding) => finding.field === part && isSaidHere(finding)) : [];
  return {
    severity: ORDER.find((severity) => shown.some((finding) => finding.severity === severity)),
    lines: shown.map((finding, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own and hold no state
      <FindingLine key={`${finding.code}-${at}`} finding={finding} />
    )),
  };
}
