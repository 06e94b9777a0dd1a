import { useStore } from 'zustand';
import { fieldValue } from '../../shared/form/content.ts';
import { type FieldDefinition, type FormDefinition, partLabel } from '../../shared/form/definition.ts';
import { FilingFields } from '../filing/FilingFields.tsx';
import { words } from '../messages/words.ts';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { LineField } from '../ui/LineField.tsx';
import { partElementId } from './partElementId.ts';
import { UnitQuestion } from './UnitQuestion.tsx';
import { useFieldFindings } from './useFieldFindings.tsx';
import { useForm } from './useFormView.ts';

/** The one-line blanks of the form, in its order and its words. */
export function BasicSection() {
  const { definition } = useForm();
  return (
    <section aria-label={words.form.sections.basic}>
      <h2>{words.form.sections.basic}</h2>
      <UnitQuestion />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field goes on to the next one, as in a table */}
      <div className="fields" onKeyDown={goOnByEnter}>
        {rowsOf(definition).map((row) => (
          <div key={row[0]?.field} className={row.length > 1 ? 'fields-row pair' : 'fields-row'}>
            {row.map((field) => (
              <FormField key={field.field} field={field} />
            ))}
          </div>
        ))}
        <FilingFields />
      </div>
    </section>
  );
}

/** The blanks as they stand on paper, row by row; 填表单位 is a row of its own. */
function rowsOf(definition: FormDefinition): readonly (readonly FieldDefinition[])[] {
  const rows = definition.rows.flatMap((row) => (row.type === 'fields' ? [row.cells] : []));
  return [[definition.reportingUnit], ...rows];
}

const REMARKS = {
  required: words.form.required,
  expected: words.form.expected,
  optional: words.form.optional,
} as const;

function FormField({ field }: { readonly field: FieldDefinition }) {
  const { draft, definition } = useForm();
  const value = useStore(draft.store, ({ content }) => fieldValue(content, field.field));
  const { severity, lines } = useFieldFindings(field.field);
  return (
    <LineField
      inputId={partElementId(field.field)}
      isRequired={field.presence === 'required'}
      label={partLabel(definition, field.field)}
      remark={REMARKS[field.presence]}
      placeholder={words.form.placeholders[field.accepts] ?? ''}
      value={value}
      severity={severity}
      findings={lines}
      onChange={(text) => draft.setField(field.field, text)}
      onLeave={() => draft.leave(field.field)}
    />
  );
}
