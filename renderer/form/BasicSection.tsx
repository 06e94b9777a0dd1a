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
      <div className="fields">
        {definition.fields.map((field) => (
          <FormField key={field.field} field={field} />
        ))}
      </div>
    </section>
  );
}

const REMARKS = {
  required: undefined,
  expected: words.form.expected,
  optional: words.form.optional,
} as const;
/** Short values stand two in a row, names and addresses take the whole of it. */
const SHORT: ReadonlySet<string> = new Set(['contact', 'duty', 'phone', 'fax', 'postcode']);

function FormField({ field }: { readonly field: FieldDefinition }) {
  const { draft, definition } = useForm();
  const value = useStore(draft.store, ({ content }) => fieldValue(content, field.field));
  const { severity, lines } = useFieldFindings(field.field);
  const remark = REMARKS[field.presence];
  return (
    <div className={SHORT.has(field.field) ? 'fields-half' : 'fields-whole'}>
      <LineField
        inputId={partElementId(field.field)}
        label={partLabel(definition, field.field)}
        {...(remark && { remark })}
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
