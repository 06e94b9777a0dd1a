import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { type FieldDefinition, partLabel } from '../../shared/form/definition.ts';
import { words } from '../messages/words.ts';
import { LineField } from '../ui/LineField.tsx';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The one-line blanks of the form, in its order and its words. */
export function BasicSection() {
  const { definition } = useForm();
  return (
    <section aria-label={words.form.sections.basic}>
      <h2>{words.form.sections.basic}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field goes on to the next one, as in a table */}
      <div className="fields" onKeyDown={goOnByEnter}>
        {definition.fields.map((field) => (
          <FormField key={field.field} field={field} />
        ))}
      </div>
    </section>
  );
}

function goOnByEnter(event: KeyboardEvent<HTMLElement>): void {
  const { nativeEvent, target, currentTarget } = event;
  // While an input method is composing, Enter belongs to it (229: Chromium's key code for that).
  if (event.key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  const inputs = [...currentTarget.querySelectorAll('input')];
  inputs[inputs.indexOf(target as HTMLInputElement) + 1]?.focus();
}

const REMARKS = {
  required: words.form.required,
  expected: words.form.expected,
  optional: words.form.optional,
} as const;
/** Short values stand two in a row, names and addresses take the whole of it. */
const SHORT: ReadonlySet<string> = new Set(['contact', 'duty', 'phone', 'fax', 'postcode']);

function FormField({ field }: { readonly field: FieldDefinition }) {
  const { draft, definition } = useForm();
  const value = useStore(draft.store, ({ content }) => fieldValue(content, field.field));
  const { severity, lines } = useFieldFindings(field.field);
  return (
    <div className={SHORT.has(field.field) ? 'fields-half' : 'fields-whole'}>
      <LineField
        inputId={partElementId(field.field)}
        label={partLabel(definition, field.field)}
        remark={REMARKS[field.presence]}
        placeholder={words.form.placeholders[field.accepts] ?? ''}
        value={value}
        severity={severity}
        findings={lines}
        onChange={(text) => draft.setField(field.field, text)}
        onLeave={() => draft.leave(field.field)}
      />
    </div>
  );
}

/** The id of the control of a part: findings link to it. */
export const partElementId = (part: string): string => `part-${part}`;
