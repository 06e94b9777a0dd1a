import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Severity } from '../../shared/form/finding.ts';
import { SEVERITY_NAMES } from '../../shared/messages/findings.ts';
import { words } from '../messages/words.ts';

const ICONS: Record<Severity, typeof InfoCircleFilled> = {
  error: CloseCircleFilled,
  warning: WarningFilled,
  hint: InfoCircleFilled,
};

interface Props {
  readonly severity: Severity;
  readonly sentence: string;
  readonly isTickedOff?: boolean;
}

/** One sentence of a check, its severity by icon and name as well as by colour. */
export function FindingText({ severity, sentence, isTickedOff = false }: Props) {
  const Icon = isTickedOff ? CheckCircleFilled : ICONS[severity];
  return (
    <div className={`finding ${isTickedOff ? 'ticked-off' : severity}`}>
      <Icon aria-label={isTickedOff ? words.check.tickedOff : SEVERITY_NAMES[severity]} />
      <span>{sentence}</span>
    </div>
  );
}
