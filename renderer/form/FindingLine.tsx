import { CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Finding, Severity } from '../../shared/form/finding.ts';
import { findingSentence, SEVERITY_NAMES } from '../../shared/messages/findings.ts';
import { useForm } from './useFormView.ts';

const ICONS: Record<Severity, typeof InfoCircleFilled> = {
  error: CloseCircleFilled,
  warning: WarningFilled,
  hint: InfoCircleFilled,
};

/** One finding in words, its severity by icon and name as well as by colour. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { definition } = useForm();
  const Icon = ICONS[finding.severity];
  return (
    <div className={`finding ${finding.severity}`}>
      <Icon aria-label={SEVERITY_NAMES[finding.severity]} />
      <span>{findingSentence(definition, finding)}</span>
    </div>
  );
}
