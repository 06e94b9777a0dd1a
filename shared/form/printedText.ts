import { paragraphsOf } from '../narrative/paragraphs.ts';
import type { FormRow } from '../notice/formSchema.ts';
import { type FormContent, fieldValue } from './content.ts';
import type { FormDefinition } from './definition.ts';
import { datedFoot } from './seal.ts';

/** The text of the cell of the long text as the Word file has it: prompt, paragraphs, captions; a line each. */
export function cellText(definition: FormDefinition, content: FormContent): string {
  const captions = content.photos.map(({ caption }) => caption).filter((caption) => caption !== '');
  return [definition.narrative.prompt, ...paragraphsOf(content.narrative), ...captions].join('\n');
}

/** All text of the Word file from the first line to the last note, as Word's status bar counts it; a line each. */
export function fileText(definition: FormDefinition, content: FormContent): string {
  const { attachment, title, reportingUnit, rows, notes } = definition;
  return [
    attachment,
    title,
    reportingUnit.label + fieldValue(content, reportingUnit.field),
    ...rows.flatMap((row) => rowText(row, definition, content)),
    ...notes,
  ].join('\n');
}

function rowText(row: FormRow, definition: FormDefinition, content: FormContent): readonly string[] {
  switch (row.type) {
    case 'fields':
      return row.cells.flatMap(({ label, field }) => [label, fieldValue(content, field)]);
    case 'narrative':
      return [row.heading, cellText(definition, content)];
    case 'seal': {
      const { text, date } = content.opinions[row.field];
      return [...row.label, ...paragraphsOf(text), datedFoot(row.foot, date)];
    }
  }
}
