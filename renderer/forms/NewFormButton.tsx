import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import { FORM_KINDS, type FormKind } from '../../shared/notice/formSchema.ts';
import { goTo } from '../app/route.ts';
import { call } from '../bridge/transport.ts';
import { words } from '../messages/words.ts';

/** Makes a new form of one of the two kinds and opens it. */
export function NewFormButton({ app }: { readonly app: AppState }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const create = async (kind: FormKind) => {
    setBusy(true);
    const answer = await call('forms.create', { kind });
    setBusy(false);
    if (answer.ok) goTo({ screen: 'form', id: answer.value.id, section: 'basic' });
    else message.error(failureSentence(answer.error));
  };
  const items = FORM_KINDS.map((kind) => ({
    key: kind,
    label: app.notice.forms[kind].shortTitle,
    extra: words.forms.newForm[kind],
    onClick: () => create(kind),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} loading={busy}>
        {words.forms.create}
      </Button>
    </Dropdown>
  );
}
