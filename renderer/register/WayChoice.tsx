import { Radio } from 'antd';
import { WAYS, type Way } from '../../shared/submission/ways.ts';
import { words } from '../messages/words.ts';
import { wayName } from './ways.ts';
import './register.css';

interface Props {
  readonly way: Way;
  readonly legend?: string;
  readonly onChange: (way: Way) => void;
}

/** Asks how something is handed in. */
export function WayChoice({ way, legend = words.register.way, onChange }: Props) {
  return (
    <fieldset className="ways">
      <legend className="field-label">{legend}</legend>
      <Radio.Group
        value={way}
        options={WAYS.map((each) => ({ value: each, label: wayName(each) }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </fieldset>
  );
}
