import type { FormPart } from './definition.ts';
import type { WordForm } from './wordFinding.ts';

/** What was read for a part of a form, as a text; an opinion with its date behind it. */
export function partValue(form: WordForm, part: FormPart): string {
  switch (part) {
    case 'photos':
    case 'filing':
      return '';
    case 'narrative':
    case 'reportingUnit':
      return form[part];
    case 'recommendation':
    case 'approval': {
      const { text, date } = form.opinions[part];
      return [text, date].filter((each) => each !== '').join('\n');
    }
    default:
      return form.fields[part] ?? '';
  }
}
