import { useState } from 'react';
import { type FormDefinition, partLabel } from '../../shared/form/definition.ts';
import type { Severity } from '../../shared/form/finding.ts';
import { findingSentence } from '../../shared/messages/findings.ts';
import type { UnitField } from '../../shared/unit/unit.ts';
import { words } from '../messages/words.ts';
import { FindingText } from '../ui/FindingText.tsx';
import { goOnByEnter } from '../ui/goOnByEnter.ts';
import { LineField } from '../ui/LineField.tsx';
import { partOf, UNIT_ROWS, unitFindings } from './unitParts.ts';
import type { UnitDraft } from './useUnitDraft.ts';

interface Props {
  readonly definition: FormDefinition;
  readonly draft: UnitDraft;
}

/** What is entered once of the own unit, under the names that the form has for it. */
export function UnitFields({ definition, draft }: Props) {
  return (
    /* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field goes on to the next one, as in a form */
    <div className="fields" onKeyDown={goOnByEnter}>
      {UNIT_ROWS.map((row) => (
        <div key={row[0]} className={row.length > 1 ? 'fields-row pair' : 'fields-row'}>
          {row.map((field) => (
            <Field key={field} field={field} definition={definition} draft={draft} />
          ))}
        </div>
      ))}
    </div>
  );
}

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/** Its findings stand below it once it was left, or when it was filled before. */
function Field({ field, definition, draft }: Props & { readonly field: UnitField }) {
  const value = draft.unit[field];
  const [left, setLeft] = useState(value !== '');
  const part = partOf(field);
  const findings = left ? unitFindings(definition, draft.unit).filter((each) => each.field === part) : [];
  return (
    <LineField
      label={partLabel(definition, part)}
      remark={field === 'fullName' ? words.unit.fullName : ''}
      value={value}
      severity={ORDER.find((severity) => findings.some((each) => each.severity === severity))}
      findings={findings.map((finding) => (
        <FindingText
          key={finding.code}
          severity={finding.severity}
          sentence={findingSentence(definition, finding)}
        />
      ))}
      onChange={(text) => draft.change(field, text)}
      onLeave={() => setLeft(true)}
    />
  );
}
