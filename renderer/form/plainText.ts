import { type FormContent, fieldValue } from '../../shared/form/content.ts';
import { type FormDefinition, partLabel } from '../../shared/form/definition.ts';

/** All that stands on a form as plain text with its labels: a copy to keep when saving fails. */
export function plainText(definition: FormDefinition, content: FormContent): string {
  const fields = definition.fields.map(
    ({ field }) => `${partLabel(definition, field)}：${fieldValue(content, field)}`,
  );
  const captions = content.photos.map(
    ({ caption }, at) => `${partLabel(definition, 'photos')}${at + 1}：${caption}`,
  );
  const { narrative } = content;
  return [
    definition.title,
    ...fields,
    `${partLabel(definition, 'narrative')}：`,
    narrative,
    ...captions,
  ].join('\n');
}
