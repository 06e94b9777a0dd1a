import { checkCode } from '../../shared/form/checkCode.ts';
import { type FormDefinition, formDefinition } from '../../shared/form/definition.ts';
import type { StoredForm } from '../database/forms.ts';
import type { Services } from '../services.ts';

/** The check code of a form as it stands; null where its notice is not known. */
export function codeNow({ findNotice }: Pick<Services, 'findNotice'>, form: StoredForm): string | null {
  const notice = findNotice(form.notice);
  return notice.ok ? codeBy(formDefinition(notice.value, form.kind), form) : null;
}

/** The same where its definition is at hand already. */
export const codeBy = (
  definition: FormDefinition,
  { content, photos }: Pick<StoredForm, 'content' | 'photos'>,
): string => checkCode(definition, { ...content, photos });
