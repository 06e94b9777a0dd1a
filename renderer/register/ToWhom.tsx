import { Input } from 'antd';
import { useId } from 'react';
import { words } from '../messages/words.ts';
import './register.css';

interface Props {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** Who got it; may stay empty. */
export function ToWhom({ name, onChange }: Props) {
  const id = useId();
  return (
    <div className="to-whom">
      <label className="field-label" htmlFor={id}>
        {words.register.to}
      </label>
      <Input
        id={id}
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
