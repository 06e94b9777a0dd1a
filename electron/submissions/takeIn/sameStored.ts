import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { Database } from '../../database/driver.ts';
import { listForms } from '../../database/formList.ts';
import { idIsTaken, readForm, type StoredForm } from '../../database/forms.ts';
import { codeBy } from '../../forms/codeNow.ts';
import type { SoundForm } from './checkPackage.ts';

/**
 * The stored form that a form of a package is: the one of the same id where its code is the same, else, where another content has that
 * id, one that was stored beside it before. `differs`: in an opinion or the filing, of which the code knows nothing.
 */
export function sameStored(
  database: Database,
  { form, packed }: SoundForm,
): { readonly id: string; readonly differs: boolean } | undefined {
  const { definition, content } = packed;
  const isSame = (stored: StoredForm) => codeOf(definition, stored) === form.checkCode;
  const found = storedUnder(database, form.id);
  const same =
    found.find(isSame) ?? (idIsTaken(database, form.id) ? besides(database, definition, isSame) : undefined);
  if (!same) return undefined;
  const told = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const { opinions } = same.content;
  const isAlike = told(opinions, content.opinions) && told(same.marks.filing, form.filing);
  return { id: same.id, differs: !isAlike };
}

function storedUnder(database: Database, id: string): readonly StoredForm[] {
  const stored = readForm(database, id);
  return stored.ok ? [stored.value] : [];
}

function besides(
  database: Database,
  { kind, notice }: FormDefinition,
  isSame: (stored: StoredForm) => boolean,
): StoredForm | undefined {
  for (const head of listForms(database)) {
    if (head.kind !== kind || head.notice !== notice.id) continue;
    const [stored] = storedUnder(database, head.id);
    if (stored && isSame(stored)) return stored;
  }
  return undefined;
}

/** A form of another notice or kind has none here. */
function codeOf(definition: FormDefinition, form: StoredForm): string | undefined {
  const isOfIt = form.kind === definition.kind && form.notice === definition.notice.id;
  return isOfIt ? codeBy(definition, form) : undefined;
}
