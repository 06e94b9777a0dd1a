import { CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Severity } from '../../shared/form/finding.ts';
import { SEVERITY_NAMES } from '../../shared/messages/findings.ts';

const ICONS: Record<Severity, typeof InfoCircleFilled> = {
  error: CloseCircleFilled,
  warning: WarningFilled,
  hint: InfoCircleFilled,
};

/** One sentence of a check, its severity by icon and name as well as by colour. */
export function FindingText({
  severity,
  sentence,
}: {
  readonly severity: Severity;
  readonly sentence: string;
}) {
  const Icon = ICONS[severity];
  return (
    <div className={`finding ${severity}`}>
      <Icon aria-label={SEVERITY_NAMES[severity]} />
      <span>{sentence}</span>
    </div>
  );
}
