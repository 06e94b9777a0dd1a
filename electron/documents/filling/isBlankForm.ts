import type { FoundForm } from '../finding/findForms.ts';
import { cellText } from '../reading/wordText.ts';
import { isBlankText } from './fillField.ts';

/** Whether nobody has filled a form in yet: the cell of its name is empty. */
export function isBlankForm({ definition, parts }: FoundForm): boolean {
  const place = parts.find(({ key }) => key === definition.nameField)?.place;
  if (!place) return true;
  if (place.kind === 'line') return isBlankText(place.paragraph.text.slice(place.from, place.to));
  const text = cellText(place.cell);
  return isBlankText(place.kind === 'cell' ? text : text.slice(place.from, place.to));
}
