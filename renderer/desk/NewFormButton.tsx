import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { AppState } from '../../shared/api/model.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import { words } from '../messages/words.ts';
import { useNewForm } from './useNewForm.ts';

/** Makes a new form of one of the two kinds and opens it. */
export function NewFormButton({ app }: { readonly app: AppState }) {
  const { making, make } = useNewForm();
  const items = FORM_KINDS.map((kind) => ({
    key: kind,
    label: app.notice.forms[kind].shortTitle,
    extra: words.desk.newForm[kind],
    onClick: () => make('form', kind),
  }));
  return (
    <Dropdown
      menu={{ items, 'aria-label': words.desk.create }}
      trigger={['click']}
      autoFocus
      placement="bottomRight"
    >
      <Button icon={<PlusOutlined aria-hidden />} loading={making !== null}>
        {words.desk.create}
      </Button>
    </Dropdown>
  );
}
