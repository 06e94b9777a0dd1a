import { Button, Empty, Table, type TableColumnsType, Tag } from 'antd';
import type { AppState, FormState, FormSummary } from '../../shared/api/model.ts';
import { goTo } from '../app/route.ts';
import { useForms } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { dayAndTime } from '../ui/time.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { NewFormButton } from './NewFormButton.tsx';

/** All recommendation forms, with how each stands and its next step. */
export function FormsScreen({ app }: { readonly app: AppState }) {
  const forms = useForms();
  return (
    <>
      <header className="screen-header">
        <h1>{app.notice.event.fullName}</h1>
        {(forms.data?.length ?? 0) > 0 && <NewFormButton app={app} />}
      </header>
      <div className="screen-body">
        <Due app={app} />
        {forms.isPending && <Waiting />}
        {forms.isError && <FailureNotice error={forms.error} onRetry={() => forms.refetch()} />}
        {forms.data?.length === 0 && <NoForms app={app} />}
        {forms.data && forms.data.length > 0 && <FormsTable forms={forms.data} app={app} />}
      </div>
    </>
  );
}

function Due({ app }: { readonly app: AppState }) {
  const { printed, late } = app.notice.dates.formsDue;
  return (
    <p className="due">
      {words.forms.due}
      <strong>{printed}</strong>
      {late && `，${late}`}
    </p>
  );
}

function NoForms({ app }: { readonly app: AppState }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{words.forms.empty}</strong>
          <br />
          {words.forms.emptyHint}
        </>
      }
    >
      <NewFormButton app={app} />
    </Empty>
  );
}

const STATE_COLOURS: Record<FormState, string> = {
  editing: 'default',
  faulty: 'warning',
  ready: 'processing',
  exported: 'success',
  sealed: 'success',
  handedIn: 'success',
};

function FormsTable({ forms, app }: { readonly forms: readonly FormSummary[]; readonly app: AppState }) {
  return (
    <Table<FormSummary>
      rowKey="id"
      dataSource={[...forms]}
      columns={columns(app)}
      pagination={forms.length > 50 ? { pageSize: 50 } : false}
    />
  );
}

function columns({ today, notice }: AppState): TableColumnsType<FormSummary> {
  const { columns } = words.forms;
  return [
    {
      title: columns.form,
      render: (_, form) => (
        <div className="form-name">
          <a href={`#/forms/${form.id}/basic`}>{form.name || words.forms.unnamed}</a>
          <div className="form-kind">{notice.forms[form.kind].shortTitle}</div>
        </div>
      ),
    },
    { title: columns.state, width: 170, render: (_, form) => <State form={form} /> },
    { title: columns.changed, width: 150, render: (_, form) => dayAndTime(form.changedAt, today) },
    { title: columns.next, width: 140, render: (_, form) => <NextStep form={form} /> },
  ];
}

function State({ form }: { readonly form: FormSummary }) {
  return (
    <>
      <Tag color={STATE_COLOURS[form.state]}>{words.forms.states[form.state]}</Tag>
      {form.state === 'faulty' && <div className="form-kind">{words.forms.faults(form.errors)}</div>}
      {form.exportOutdated && <div className="form-kind">{words.forms.exportOutdated}</div>}
    </>
  );
}

function NextStep({ form }: { readonly form: FormSummary }) {
  const ready = form.state === 'ready' || form.state === 'exported';
  return (
    <Button onClick={() => goTo({ screen: 'form', id: form.id, section: ready ? 'check' : 'basic' })}>
      {words.forms.next[form.state]}
    </Button>
  );
}
