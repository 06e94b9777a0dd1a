import { CheckCircleFilled, ClockCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { words } from '../messages/words.ts';
import { ActionButton } from './ActionButton.tsx';
import type { NextStep } from './nextStep.ts';

const ICONS: Record<NextStep['tone'], typeof InfoCircleFilled> = {
  calm: InfoCircleFilled,
  soon: ClockCircleFilled,
  late: WarningFilled,
  done: CheckCircleFilled,
};

/** One sentence on what to do next, with the button that does it. */
export function NextStepBar({ step }: { readonly step: NextStep }) {
  const Icon = ICONS[step.tone];
  return (
    <section className={`next-step ${step.tone}`} aria-label={words.desk.nextStep}>
      <Icon aria-hidden />
      <p>{step.sentence}</p>
      {step.form && <ActionButton form={step.form} primary />}
    </section>
  );
}
