import {
  CheckCircleFilled,
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FileWordOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import type { FormState, FormSummary } from '../../shared/api/model.ts';
import { type HandInStanding, sentState } from '../../shared/submission/standing.ts';
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
  const sent = sentState({ standing, isMarked: handedIn !== null, isOutdated: exportOutdated });
  return [
    (state === 'editing' || state === 'faulty') && words.remaining(remainingOf(form)),
    handedIn && words.desk.handedInOn(dayName(handedIn.on, year), handedIn.way),
    sealedOn !== null && words.desk.sealedOn(dayName(sealedOn, year)),
    exportOutdated && sent === null && words.desk.exportOutdated,
    sent !== null && sent !== 'sent' && words.register.handIn.states[sent],
  ].filter((detail) => typeof detail === 'string');
}
