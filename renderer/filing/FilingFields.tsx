import { Alert, Button } from 'antd';
import { useId } from 'react';
import { useStore } from 'zustand';
import { partLabel } from '../../shared/form/definition.ts';
import { isFiledOnline } from '../../shared/form/filingCheck.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { partElementId } from '../form/partElementId.ts';
import { useFieldFindings } from '../form/useFieldFindings.tsx';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { FieldLabel } from '../ui/FieldLabel.tsx';
import { LineField } from '../ui/LineField.tsx';
import { Comparison } from './Comparison.tsx';
import './filing.css';
import { useFilingSaved } from './useFilingSaved.ts';

/** 网上填报 of an activity: under which name, on which day, and whether the name is the form's. */
export function FilingFields() {
  const { definition } = useForm();
  return isFiledOnline(definition) ? <Fields /> : null;
}

function Fields() {
  const { draft, definition } = useForm();
  useFilingSaved(draft);
  const title = useId();
  const failure = useStore(draft.filing.store, (state) => state.failure);
  return (
    <section className="filing" aria-labelledby={title}>
      <h3 id={title}>{words.filing.heading}</h3>
      <p className="hint">{words.filing.hint(definition.notice.onlineSites.map(({ name }) => name))}</p>
      <div className="fields-row pair">
        <NameField />
        <DayField />
      </div>
      {failure && <NotStored failure={failure} onRetry={draft.filing.save} />}
      <Comparison />
    </section>
  );
}

function NameField() {
  const { draft, definition } = useForm();
  const name = useStore(draft.filing.store, ({ filing }) => filing.name);
  // That it differs is said by the comparison.
  const { severity, lines } = useFieldFindings('filing', ({ code }) => code === 'filingMissing');
  return (
    <LineField
      inputId={partElementId('filing')}
      label={partLabel(definition, 'filing')}
      remark={words.form.expected}
      placeholder={words.filing.placeholder}
      value={name}
      severity={severity}
      findings={lines}
      onChange={(text) => draft.filing.change({ name: text })}
      onLeave={() => {
        draft.leave('filing');
        void draft.filing.save();
      }}
    />
  );
}

function DayField() {
  const { app, draft, definition } = useForm();
  const on = useStore(draft.filing.store, ({ filing }) => filing.on);
  const { lines } = useFieldFindings('filing', ({ code }) => code === 'filingOutside');
  const id = `${partElementId('filing')}-day`;
  return (
    <div className="field">
      <FieldLabel id={id} label={words.filing.day} remark={words.filing.dayRemark} />
      <DayInput
        id={id}
        value={on ?? ''}
        year={definition.notice.year}
        today={app.today}
        max={app.today}
        describedBy={`${id}-remark`}
        said={lines}
        onChange={(day) => {
          draft.leave('filing');
          draft.filing.change({ on: day || null });
        }}
      />
    </div>
  );
}

interface NotStoredProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

const NotStored = ({ failure, onRetry }: NotStoredProps) => (
  <Alert
    type="error"
    showIcon
    title={failureSentence(failure)}
    action={<Button onClick={onRetry}>{words.filing.retry}</Button>}
  />
);
