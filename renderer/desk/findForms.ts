import type { FormSummary } from '../../shared/api/model.ts';
import { UNNAMED } from '../../shared/messages/states.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { stateName } from './stateName.ts';

/** From here on there is something to search in (forms). */
export const SEARCHABLE = 6;

/** The forms whose name, unit, kind or state holds every one of the words that are looked for. */
export function findForms(
  forms: readonly FormSummary[],
  looked: string,
  notice: Notice,
): readonly FormSummary[] {
  const parts = plain(looked).split(/\s+/u).filter(Boolean);
  return forms.filter((form) => {
    const text = plain(textOf(form, notice));
    return parts.every((part) => text.includes(part));
  });
}

function textOf(form: FormSummary, notice: Notice): string {
  const { name, reportingUnit, kind } = form;
  return [name || UNNAMED, reportingUnit, notice.forms[kind].shortTitle, stateName(form)].join('\n');
}

/** Full and half width, large and small letters are the same to whoever searches. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();
