import { Radio } from 'antd';
import { useId } from 'react';
import { words } from '../messages/words.ts';

interface Props {
  readonly own: boolean;
  readonly isOwnDisabled?: boolean;
  readonly hint: string;
  readonly onChange: (own: boolean) => void;
}

/** The built form or the association's own Word file: equal choices. */
export function OwnFormRadio({ own, isOwnDisabled = false, hint, onChange }: Props) {
  const id = useId();
  return (
    <div className="form-choice">
      <span id={id} className="field-label">
        {words.ownForm.which}
      </span>
      <Radio.Group aria-labelledby={id} value={own} onChange={({ target }) => onChange(target.value)}>
        <Radio value={false}>{words.ownForm.builtIn}</Radio>
        <Radio value disabled={isOwnDisabled}>
          {words.ownForm.own}
        </Radio>
      </Radio.Group>
      <p className="hint">{hint}</p>
    </div>
  );
}
