import { recipientFor } from '../../shared/submission/recipient.ts';
import { words } from '../messages/words.ts';
import { type Mark, marksFor } from '../register/mark.ts';
import { SealMark } from './SealMark.tsx';
import { SentMark } from './SentMark.tsx';
import { useForm } from './useFormView.ts';

/** What happens with the Word file on paper, by role: what was sealed and handed in is noted in the step that it belongs to. */
export function NextSteps() {
  const { app, definition } = useForm();
  const { role } = app.settings;
  return (
    <div className="next-steps">
      <h3>{words.check.nextSteps}</h3>
      <ol>
        {words.check.steps[role ?? 'direct'].map((step) => (
          <li key={step}>{step}</li>
        ))}
        {marksFor(role).map((mark) => {
          const Step = STEPS[mark];
          return <Step key={mark} />;
        })}
        {definition.kind === 'activity' && <li>{words.check.sameName}</li>}
      </ol>
    </div>
  );
}

const STEPS: Record<Mark, () => React.ReactNode> = { seal: SealStep, handIn: SendStep };

function SealStep() {
  const { app } = useForm();
  return (
    <li>
      {words.check.sealStep[app.settings.role ?? 'direct']}
      <SealMark />
    </li>
  );
}

function SendStep() {
  const { app } = useForm();
  const { name, mailbox } = recipientFor(app.settings, app.notice);
  return (
    <li>
      {app.settings.role === 'collator' && words.check.together}
      {words.check.due(app.notice.dates.formsDue.printed)}
      {words.check.sendTo(name || words.nextStep.ownBody, mailbox)}
      <SentMark />
    </li>
  );
}
