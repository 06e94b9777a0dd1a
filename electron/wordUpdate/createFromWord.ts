import type { CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import { fail, type Result } from '../../shared/result/result.ts';
import { idIsTaken, insertForm } from '../database/forms.ts';
import { newForm } from '../forms/newForm.ts';
import type { Services } from '../services.ts';
import { takeFromWord } from './takeFromWord.ts';

/**
 * Makes the form that a Word file was read for, with what was chosen of it, all or nothing. `formChangedElsewhere` where it was
 * made already; failures of takeFromWord.
 */
export function createFromWord(
  services: Services,
  { id, kind, changes, photos }: CallRequest<'word.create'>,
): Result<OpenForm> {
  const { database } = services.store;
  if (idIsTaken(database, id)) return fail('formChangedElsewhere', { version: 1 });
  const form = newForm(services, kind, id);
  if (!form.ok) return form;
  return database.transaction(() => {
    const made = insertForm(database, form.value);
    if (!made.ok) return made;
    return takeFromWord(services, { id, version: made.value.version, reason: 'import', changes, photos });
  });
}
