import { Table, type TableColumnsType, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import type { AppState, FormSummary } from '../../shared/api/model.ts';
import { routeFragment } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { dayAndTime } from '../ui/time.ts';
import { ActionButton } from './ActionButton.tsx';
import { FormStateText } from './FormStateText.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useDesk } from './useDesk.ts';

/** More rows than this are divided into pages. */
const ROWS_OF_PAGE = 50;

/** The forms, each with how it stands and what can be done with it. */
export function FormsTable({ forms }: { readonly forms: readonly FormSummary[] }) {
  const { app } = useDesk();
  return (
    <Table<FormSummary>
      rowKey="id"
      aria-label={words.desk.table}
      dataSource={[...forms]}
      columns={columns(app)}
      pagination={forms.length > ROWS_OF_PAGE && { pageSize: ROWS_OF_PAGE, showSizeChanger: false }}
    />
  );
}

function columns({ today }: AppState): TableColumnsType<FormSummary> {
  const { columns } = words.desk;
  return [
    { title: columns.form, rowScope: 'row', render: (_, form) => <FormName form={form} /> },
    { title: columns.state, width: 190, render: (_, form) => <FormStateText form={form} /> },
    { title: columns.changed, width: 140, render: (_, form) => dayAndTime(form.changedAt, today) },
    {
      title: columns.next,
      width: 170,
      render: (_, form) => (
        <div className="row-actions">
          <ActionButton form={form} />
          <RowMenu form={form} />
        </div>
      ),
    },
  ];
}

function FormName({ form }: { readonly form: FormSummary }) {
  const { app, restored } = useDesk();
  const link = useRef<HTMLAnchorElement>(null);
  const isRestored = form.id === restored;
  useEffect(() => {
    if (isRestored) link.current?.focus();
  }, [isRestored]);
  return (
    <>
      <a
        ref={link}
        className="form-name"
        href={routeFragment({ screen: 'form', id: form.id, section: 'basic' })}
      >
        {form.name || words.desk.unnamed}
      </a>
      {form.sample && <Tag className="sample-tag">{words.desk.sampleTag}</Tag>}
      <div className="form-detail">
        {app.notice.forms[form.kind].shortTitle}
        {form.filing !== null && ` · ${words.filing.heading}：${words.filing.standings[form.filing]}`}
      </div>
    </>
  );
}
