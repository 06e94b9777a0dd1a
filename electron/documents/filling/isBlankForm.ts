import { withoutPrinted } from '../../../shared/form/printedWords.ts';
import type { FoundForm } from '../finding/findForms.ts';
import { cellText } from '../reading/wordText.ts';

/** Whether nobody has filled a form in yet: in the cell of its name stands nothing but what is printed there. */
export function isBlankForm({ definition, parts }: FoundForm): boolean {
  const place = parts.find(({ key }) => key === definition.nameField)?.place;
  if (!place) return true;
  if (place.kind === 'line') return isBlank(place.paragraph.text.slice(place.from, place.to));
  const text = cellText(place.cell);
  return isBlank(place.kind === 'cell' ? text : text.slice(place.from, place.to));
}

const isBlank = (text: string): boolean => withoutPrinted(text) === '';
