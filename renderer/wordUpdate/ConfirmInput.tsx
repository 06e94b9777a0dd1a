import { Input } from 'antd';
import { useId } from 'react';
import type { ReadValue } from '../../shared/wordUpdate/confirmed.ts';
import { useForm } from '../form/useFormView.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { useComposition } from '../ui/useComposition.ts';

interface Props {
  readonly kind: ReadValue['kind'];
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ROWS = { minRows: 1, maxRows: 8 };

/** What was read, to be corrected: a line, a text of several, a day. */
export function ConfirmInput({ kind, label, placeholder, value, onChange }: Props) {
  const { app, definition } = useForm();
  const id = useId();
  const composition = useComposition(value, onChange);
  if (kind === 'date')
    return (
      <>
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <DayInput id={id} value={value} year={definition.notice.year} today={app.today} onChange={onChange} />
      </>
    );
  const common = { 'aria-label': label, placeholder, spellCheck: false, autoComplete: 'off', ...composition };
  return kind === 'text' ? <Input.TextArea autoSize={ROWS} {...common} /> : <Input {...common} />;
}
