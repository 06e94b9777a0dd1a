import {
  CheckCircleFilled,
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FileWordOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import type { FormState, FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';

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
  const { state } = form;
  const Icon = ICONS[state];
  return (
    <>
      <span className={`form-state ${state}`}>
        <Icon aria-hidden />
        {words.desk.states[state]}
      </span>
      {state === 'editing' && <div className="form-detail">{words.desk.missing(form.errors)}</div>}
      {state === 'faulty' && <div className="form-detail">{words.desk.faults(form.errors)}</div>}
      {form.exportOutdated && <div className="form-detail">{words.desk.exportOutdated}</div>}
    </>
  );
}
