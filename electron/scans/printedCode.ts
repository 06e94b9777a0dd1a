import { beijingDay, type Day } from '../../shared/calendar/days.ts';
import { exportsOf } from '../database/exports.ts';
import type { StoredForm } from '../database/forms.ts';
import { codeNow } from '../forms/codeNow.ts';
import type { Services } from '../services.ts';

type Knowing = Pick<Services, 'store' | 'findNotice'>;

/**
 * The code of the text that a paper has which is scanned now, or was there on a day (ISO, Beijing): of the last final Word file by then, since
 * nothing newer can have been printed, and of the first one where the clock says that there was none; without any it came with the form
 * (a package), and is of the text as it stands.
 */
export function printedCode(services: Knowing, form: StoredForm, day?: Day): string | null {
  const made = exportsOf(services.store.database, form.id).filter(({ draft }) => !draft);
  const printed = made.find(({ at }) => day === undefined || beijingDay(new Date(at)) <= day) ?? made.at(-1);
  return printed ? printed.checkCode : codeNow(services, form);
}

/** Whether a code is one that a paper of this form can have. */
export function isCodeOf(services: Knowing, form: StoredForm, code: string): boolean {
  const codes = exportsOf(services.store.database, form.id).map(({ checkCode: made }) => made);
  return codes.includes(code) || codeNow(services, form) === code;
}
