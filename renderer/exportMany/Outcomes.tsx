import { Alert, Button } from 'antd';
import type { FormSummary } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import type { FillNote } from '../../shared/form/ownForm.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { fillNoteText } from '../../shared/messages/ownForm.ts';
import { routeFragment } from '../app/route.ts';
import { useAppState } from '../bridge/queries.ts';
import { isOfFolder } from '../export/folderFailures.ts';
import { OtherFolderButton } from '../export/OtherFolderButton.tsx';
import { words } from '../messages/words.ts';
import { useCall } from '../ui/useCall.ts';
import type { Outcome } from './exportAll.ts';

interface Props {
  readonly forms: readonly FormSummary[];
  readonly outcomes: readonly Outcome[];
  readonly onAgain: () => void;
}

/** What came of every form: those that were refused with their reason and the way to them, then the files. */
export function Outcomes({ forms, outcomes, onAgain }: Props) {
  const call = useCall();
  const done = outcomes.filter((outcome) => outcome.kind === 'done');
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
  const [first] = done;
  return (
    <>
      <Summary done={done.length} refused={refused.length} left={forms.length - outcomes.length} />
      <div className="buttons">
        {first && (
          <Button onClick={() => call('exports.show', { id: first.record.id })}>
            {words.exportMany.showFolder}
          </Button>
        )}
        {refused.some(({ failure }) => isOfFolder(failure)) && <OtherFolderButton onChosen={onAgain} />}
        <Button onClick={onAgain}>{words.exportMany.again}</Button>
      </div>
      {refused.length > 0 && <h2>{words.exportMany.refusedList}</h2>}
      <ul className="export-many-forms">
        {refused.map(({ form, failure }) => (
          <li key={form.id}>
            <span>{form.name || words.desk.unnamed}</span>
            <span className="hint">
              {failureSentence(failure)}{' '}
              <a href={routeFragment({ screen: 'form', id: form.id, section: 'check' })}>
                {words.exportMany.look}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {done.length > 0 && <h2>{words.exportMany.doneList}</h2>}
      <ul className="export-many-forms">
        {done.map(({ form, record, notes }) => (
          <li key={form.id}>
            <a href={routeFragment({ screen: 'form', id: form.id, section: 'export' })}>{record.fileName}</a>
            {notes.length > 0 && <Notes form={form} notes={notes} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Counts {
  readonly done: number;
  readonly refused: number;
  readonly left: number;
}

function Summary({ done, refused, left }: Counts) {
  const whole = refused === 0 ? words.exportMany.done(done) : words.exportMany.mixed(done, refused);
  return (
    <Alert
      role="status"
      showIcon
      type={refused === 0 && left === 0 ? 'success' : 'warning'}
      title={whole}
      description={left > 0 && words.exportMany.stopped(left)}
    />
  );
}

/** What could not be filled into a file of the association's own, or gave way there. */
function Notes({ form, notes }: { readonly form: FormSummary; readonly notes: readonly FillNote[] }) {
  const { data: app } = useAppState();
  if (!app) return null;
  const definition = formDefinition(app.notice, form.kind);
  return (
    <span className="hint">
      {words.ownForm.told}：{notes.map((note) => fillNoteText(definition, note)).join('；')}
    </span>
  );
}
