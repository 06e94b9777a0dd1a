import { withoutPrinted } from '../../../shared/form/printedWords.ts';
import type { FoundForm } from '../finding/findForms.ts';
import { cellText } from '../reading/wordText.ts';

/** The name that somebody filled a form in with, without what is printed in its place; empty where nobody has. */
export function filledName({ definition, parts }: FoundForm): string {
  const place = parts.find(({ key }) => key === definition.nameField)?.place;
  if (!place) return '';
  if (place.kind === 'line') return withoutPrinted(place.paragraph.text.slice(place.from, place.to));
  const text = cellText(place.cell);
  return withoutPrinted(place.kind === 'cell' ? text : text.slice(place.from, place.to));
}

/** Whether nobody has filled a form in yet. */
export const isBlankForm = (form: FoundForm): boolean => filledName(form) === '';
