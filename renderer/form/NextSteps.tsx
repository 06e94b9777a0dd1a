import { recipientFor } from '../../shared/submission/recipient.ts';
import { routeFragment } from '../app/route.ts';
import { startAnother } from '../handIn/handInState.ts';
import { words } from '../messages/words.ts';
import { marksFor } from '../register/mark.ts';
import { FormMark } from './FormMark.tsx';
import { useForm } from './useFormView.ts';

/** What happens with the Word file on paper, by role, and the days on which it was sealed and handed in. */
export function NextSteps() {
  const { app, definition } = useForm();
  const { dates } = app.notice;
  const { role } = app.settings;
  const { name, mailbox } = recipientFor(app.settings, app.notice);
  return (
    <div className="next-steps">
      <h3>{words.check.nextSteps}</h3>
      <ol>
        {words.check.steps[role ?? 'direct'].map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>
          {words.check.due(dates.formsDue.printed)}
          {words.check.sendTo(name || words.nextStep.ownBody, mailbox)}{' '}
          <a href={routeFragment({ screen: 'handIn' })} onClick={startAnother}>
            {words.check.toHandIn}
          </a>
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
