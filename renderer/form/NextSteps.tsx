import { words } from '../messages/words.ts';
import { marksFor } from '../register/mark.ts';
import { FormMark } from './FormMark.tsx';
import { useForm } from './useFormView.ts';

/** What happens with the Word file on paper, by role, and the days on which it was sealed and handed in. */
export function NextSteps() {
  const { app, definition } = useForm();
  const { recipient, dates } = app.notice;
  const { role } = app.settings;
  return (
    <div className="next-steps">
      <h3>{words.check.nextSteps}</h3>
      <ol>
        {words.check.steps[role ?? 'direct'].map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>
          {words.check.due(dates.formsDue.printed)}
          {role !== 'subordinate' && words.check.mailbox(recipient.office, recipient.mailbox)}
        </li>
        {definition.kind === 'activity' && <li>{words.check.sameName}</li>}
      </ol>
      <ul className="marks">
        {marksFor(role).map((mark) => (
          <FormMark key={mark} mark={mark} />
        ))}
      </ul>
      <p className="hint">{words.register.hint}</p>
    </div>
  );
}
