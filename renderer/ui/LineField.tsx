import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Finding } from '../../shared/form/finding.ts';
import { describedBy, FieldLabel } from './FieldLabel.tsx';
import { useComposition } from './useComposition.ts';

interface Props {
  readonly label: string;
  readonly remark?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly findings: readonly ReactNode[];
  readonly severity: Finding['severity'] | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly inputId?: string;
  readonly isRequired?: boolean;
}

/** A blank of one line with its label, and below it what was found once it was left. */
export function LineField({
  label,
  remark,
  placeholder = '',
  value,
  findings,
  severity,
  onChange,
  onLeave,
  inputId,
  isRequired = false,
}: Props) {
  const ownId = useId();
  const id = inputId ?? ownId;
  const composition = useComposition(value, onChange);
  const status = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : '';
  return (
    <div className="field">
      <FieldLabel id={id} label={label} remark={remark} />
      <Input
        id={id}
        status={status}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={severity === 'error'}
        aria-required={isRequired}
        aria-describedby={describedBy(remark && `${id}-remark`, findings.length > 0 && `${id}-findings`)}
        {...composition}
        onBlur={onLeave}
      />
      <div id={`${id}-findings`} className="field-findings">
        {findings}
      </div>
    </div>
  );
}
