import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FormPart } from '../../shared/form/definition.ts';
import { type Finding, isNotYet, type Severity } from '../../shared/form/finding.ts';
import { FindingLine } from './FindingLine.tsx';
import { useForm } from './useFormView.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * Whether a finding is told beside its control yet: what is wrong once the control was left (never while it is typed into
 * for the first time), that nothing stands there once its section was left, or 检查 was asked.
 */
export function useIsTold(part: FormPart): (finding: Finding) => boolean {
  const { draft } = useForm();
  const isLeft = useStore(draft.store, ({ left }) => left.has(part));
  const isDue = useStore(draft.store, ({ due }) => due.has(part));
  return (finding) => (isNotYet(finding) ? isDue : isLeft);
}

/** What stands below a control: its findings once they are told, without those that are said elsewhere. */
export function useFieldFindings(
  part: FormPart,
  isSaidHere: (finding: Finding) => boolean = () => true,
): {
  readonly severity: Severity | undefined;
  readonly lines: readonly ReactNode[];
} {
  const { findings } = useForm();
  const isTold = useIsTold(part);
  const shown = findings.filter(
    (finding) => finding.field === part && isTold(finding) && isSaidHere(finding),
  );
  return {
    severity: ORDER.find((severity) => shown.some((finding) => finding.severity === severity)),
    lines: shown.map((finding, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own and hold no state
      <FindingLine key={`${finding.code}-${at}`} finding={finding} />
    )),
  };
}
