import {
  CheckCircleFilled,
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FileWordOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import type { FormState, FormSummary } from '../../shared/api/model.ts';
import type { SentState } from '../../shared/submission/standing.ts';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { sealText } from '../register/sealText.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { remainingOf, sentStateFor } from './formAction.ts';
import { isUnsure, stateName } from './stateName.ts';
import { useDesk } from './useDesk.ts';

const ICONS: Record<FormState, typeof EditOutlined> = {
  editing: EditOutlined,
  faulty: ExclamationCircleFilled,
  ready: CheckCircleOutlined,
  exported: FileWordOutlined,
  sealed: SafetyCertificateOutlined,
  handedIn: CheckCircleFilled,
};

/** How a form stands: icon, word, and what is worth knowing beside it. */
export function FormStateText({ form }: { readonly form: FormSummary }) {
  const { app, handIns } = useDesk();
  const { state } = form;
  const sent = sentStateFor(form, handIns.get(form.id));
  const look = isUnsure(form) ? 'unsure' : state;
  const Icon = isUnsure(form) ? ExclamationCircleFilled : ICONS[state];
  return (
    <>
      <span className={`form-state ${look}`}>
        <Icon aria-hidden />
        {stateName(form)}
      </span>
      {sent !== 'sent' && <Doubts form={form} />}
      {form.seal !== null && (
        <div className={form.seal === 'current' ? 'form-detail' : 'form-detail doubts'}>
          {sealText(form, yearOf(app.today))}
        </div>
      )}
      {detailsOf(form, sent, yearOf(app.today)).map((detail) => (
        <div key={detail} className="form-detail">
          {detail}
        </div>
      ))}
    </>
  );
}

/** What is most likely unfinished or wrong, while nothing worse is said, with the way there. */
function Doubts({ form }: { readonly form: FormSummary }) {
  const { id, state, name, warnings } = form;
  if (warnings === 0 || isUnfinished(state)) return null;
  // Its next step leads there already.
  if (isUnsure(form)) return <div className="form-detail doubts">{words.doubts(warnings)}</div>;
  return (
    <div className="form-detail doubts">
      {words.doubts(warnings)}{' '}
      <a
        href={routeFragment({ screen: 'form', id, section: 'check' })}
        aria-label={words.desk.actionOn('lookOver', name || words.desk.unnamed)}
      >
        {words.desk.actions.lookOver}
      </a>
    </div>
  );
}

const isUnfinished = (state: FormState) => state === 'editing' || state === 'faulty';

function detailsOf(form: FormSummary, sent: SentState | null, year: number): readonly string[] {
  const { state, handedIn, exportOutdated } = form;
  return [
    isUnfinished(state) && words.remaining(remainingOf(form)),
    handedIn && words.desk.handedInOn(dayName(handedIn.on, year), handedIn.way),
    exportOutdated && sent === null && words.desk.exportOutdated,
    sent !== null && sent !== 'sent' && words.register.handIn.states[sent],
  ].filter((detail) => typeof detail === 'string');
}
