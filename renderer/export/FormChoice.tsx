import { Radio } from 'antd';
import { useId } from 'react';
import { hasErrors } from '../../shared/form/finding.ts';
import type { OwnForm } from '../../shared/form/ownForm.ts';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';

interface Props {
  readonly own: OwnForm;
  readonly chosen: boolean;
  readonly onChange: (own: boolean) => void;
}

/** The built form or the association's own Word file, where one stands: equal choices. */
export function FormChoice({ own, chosen, onChange }: Props) {
  const { findings } = useForm();
  const id = useId();
  const draftOnly = hasErrors(findings);
  const hint = chosen && !draftOnly ? words.ownForm.ownHint(own.name) : words.ownForm.builtInHint;
  return (
    <div className="form-choice">
      <span id={id} className="field-label">
        {words.ownForm.which}
      </span>
      <Radio.Group
        aria-labelledby={id}
        value={chosen && !draftOnly}
        onChange={({ target }) => onChange(target.value)}
      >
        <Radio value={false}>{words.ownForm.builtIn}</Radio>
        <Radio value disabled={draftOnly}>
          {words.ownForm.own}
        </Radio>
      </Radio.Group>
      <p className="hint">{draftOnly ? words.ownForm.noDraft : hint}</p>
    </div>
  );
}
