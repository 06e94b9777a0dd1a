import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useRef } from 'react';
import type { FormSummary } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import type { Mark } from '../register/mark.ts';
import { useDesk } from './useDesk.ts';

/** What else can be done with a form of the list. */
export function RowMenu({ form }: { readonly form: FormSummary }) {
  const desk = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const register = (mark: Mark) => () => {
    if (button.current) desk.register({ form, mark, opener: button.current });
  };
  const takeBack = (mark: Mark) => async () => {
    await desk.takeBack(form, mark);
    button.current?.focus();
  };
  const { state, sample, seal } = form;
  // What is packed is ticked off in 报送, with all that went with it.
  const isPacked = desk.handIns.get(form.id) === 'packed';
  const left = state === 'exported' || state === 'sealed' || state === 'handedIn' || form.exportOutdated;
  const items: MenuProps['items'] = [
    !sample && { key: 'duplicate', label: words.desk.duplicate, onClick: () => desk.duplicate(form) },
    !sample &&
      left &&
      seal !== 'current' && {
        key: 'seal',
        label: seal === null ? words.register.seal.open : words.register.seal.again,
        onClick: register('seal'),
      },
    !sample &&
      left &&
      !isPacked &&
      state !== 'handedIn' && {
        key: 'handIn',
        label: words.register.handIn.open,
        onClick: register('handIn'),
      },
    seal !== null && {
      key: 'undoSeal',
      label: words.register.seal.undo,
      onClick: takeBack('seal'),
    },
    state === 'handedIn' && {
      key: 'undoHandIn',
      label: words.register.handIn.undo,
      onClick: takeBack('handIn'),
    },
    !sample && ({ type: 'divider' } as const),
    { key: 'delete', label: words.desk.delete, onClick: () => desk.bin(form) },
  ].filter((item) => item !== false);
  const name = words.desk.more(form.name || words.desk.unnamed);
  return (
    <Dropdown menu={{ items, 'aria-label': name }} trigger={['click']} autoFocus placement="bottomRight">
      <Button
        ref={button}
        type="text"
        aria-label={name}
        title={words.desk.columns.more}
        icon={<MoreOutlined aria-hidden />}
      />
    </Dropdown>
  );
}
