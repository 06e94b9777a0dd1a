import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { AppState, BinnedForm } from '../../shared/api/model.ts';
import { refreshForms } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import { dayAndTime, dayName, yearOf } from '../ui/time.ts';
import { useCall } from '../ui/useCall.ts';
import { EraseDialog } from './EraseDialog.tsx';

/** More rows than this are divided into pages. */
const ROWS_OF_PAGE = 50;

interface Props {
  readonly app: AppState;
  readonly forms: readonly BinnedForm[];
  /** Takes what is to be said when a form has left the bin. */
  readonly onSaid: (sentence: string) => void;
}

/** The forms in the bin, with the two ways out of it. */
export function BinTable({ app, forms, onSaid }: Props) {
  const call = useCall();
  const [asked, setAsked] = useState<BinnedForm | null>(null);
  const hasLeft = async (said: string) => {
    await refreshForms();
    onSaid(said);
  };
  const restore = async (form: BinnedForm) => {
    if (await call('forms.restore', { id: form.id }))
      await hasLeft(words.bin.restored(form.name || words.desk.unnamed));
  };
  return (
    <>
      <Table<BinnedForm>
        rowKey="id"
        aria-label={words.bin.heading}
        dataSource={[...forms]}
        columns={columns(app, { restore, ask: setAsked })}
        pagination={forms.length > ROWS_OF_PAGE && { pageSize: ROWS_OF_PAGE, showSizeChanger: false }}
      />
      {asked && (
        <EraseDialog
          key={asked.id}
          form={asked}
          today={app.today}
          onClosed={(said) => {
            setAsked(null);
            if (said !== null) void hasLeft(said);
          }}
        />
      )}
    </>
  );
}

interface Actions {
  readonly restore: (form: BinnedForm) => void;
  readonly ask: (form: BinnedForm) => void;
}

function columns({ today, notice }: AppState, { restore, ask }: Actions): TableColumnsType<BinnedForm> {
  const { columns } = words.bin;
  return [
    {
      title: columns.form,
      rowScope: 'row',
      render: (_, { name, kind, sample }) => (
        <>
          <span className="form-name">{name || words.desk.unnamed}</span>
          {sample && <Tag className="sample-tag">{words.desk.sampleTag}</Tag>}
          <div className="form-detail">{notice.forms[kind].shortTitle}</div>
        </>
      ),
    },
    { title: columns.deleted, width: 150, render: (_, form) => dayAndTime(form.binnedAt, today) },
    { title: columns.until, width: 120, render: (_, form) => dayName(form.until, yearOf(today)) },
    {
      title: columns.actions,
      width: 210,
      render: (_, form) => {
        const name = form.name || words.desk.unnamed;
        return (
          <div className="row-actions">
            <Button aria-label={words.bin.restoreForm(name)} onClick={() => restore(form)}>
              {words.bin.restore}
            </Button>
            <Button type="text" danger aria-label={words.bin.eraseForm(name)} onClick={() => ask(form)}>
              {words.bin.erase}
            </Button>
          </div>
        );
      },
    },
  ];
}
