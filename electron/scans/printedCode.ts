import { exportsOf } from '../database/exports.ts';
import type { StoredForm } from '../database/forms.ts';
import { codeNow } from '../forms/codeNow.ts';
import type { Services } from '../services.ts';

type Knowing = Pick<Services, 'store' | 'findNotice'>;

/**
 * The code of the text that a paper has which is scanned now: of the last final Word file, since nothing newer can have been printed; where
 * there is none it came with the form (a package), and is of the text as it stands.
 */
export function printedCode(services: Knowing, form: StoredForm): string | null {
  const [last] = exportsOf(services.store.database, form.id).filter(({ draft }) => !draft);
  return last ? last.checkCode : codeNow(services, form);
}

/** Whether a code is one that a paper of this form can have. */
export function isCodeOf(services: Knowing, form: StoredForm, code: string): boolean {
  const codes = exportsOf(services.store.database, form.id).map(({ checkCode: made }) => made);
  return codes.includes(code) || codeNow(services, form) === code;
}
