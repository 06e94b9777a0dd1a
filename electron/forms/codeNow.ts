import { checkCode } from '../../shared/form/checkCode.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import type { StoredForm } from '../database/forms.ts';
import type { Services } from '../services.ts';

/** The check code of a form as it stands; null where its notice is not known. */
export function codeNow({ findNotice }: Pick<Services, 'findNotice'>, form: StoredForm): string | null {
  const notice = findNotice(form.notice);
  if (!notice.ok) return null;
  return checkCode(formDefinition(notice.value, form.kind), { ...form.content, photos: form.photos });
}
