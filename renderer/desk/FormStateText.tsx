import {
  CheckCircleFilled,
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FileWordOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import type { FormState, FormSummary } from '../../shared/api/model.ts';
import type { HandInStanding } from '../../shared/submission/standing.ts';
import { words } from '../messages/words.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { remainingOf } from './formAction.ts';
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
  const { today } = app;
  const { state } = form;
  const Icon = ICONS[state];
  return (
    <>
      <span className={`form-state ${state}`}>
        <Icon aria-hidden />
        {words.desk.states[state]}
      </span>
      {detailsOf(form, handIns.get(form.id), yearOf(today)).map((detail) => (
        <div key={detail} className="form-detail">
          {detail}
        </div>
      ))}
    </>
  );
}

function detailsOf(form: FormSummary, standing: HandInStanding | undefined, year: number): readonly string[] {
  const { state, sealedOn, handedIn, exportOutdated } = form;
  return [
    (state === 'editing' || state === 'faulty') && words.remaining(remainingOf(form)),
    handedIn && words.desk.handedInOn(dayName(handedIn.on, year), handedIn.way),
    sealedOn !== null && words.desk.sealedOn(dayName(sealedOn, year)),
    exportOutdated && words.desk.exportOutdated,
    standing === 'packed' && !exportOutdated && words.desk.packed,
    standing === 'changedSinceSent' && !exportOutdated && words.desk.changedSinceSent,
  ].filter((detail) => typeof detail === 'string');
}
