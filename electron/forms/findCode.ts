import type { CallRequest } from '../../shared/api/calls.ts';
import type { FoundCode } from '../../shared/api/model.ts';
import { fieldValue } from '../../shared/form/content.ts';
import { fitsCode, type TypedCode, typedCode } from '../../shared/form/typedCode.ts';
import { NAME_FIELD } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { exportsOf } from '../database/exports.ts';
import { listForms } from '../database/formList.ts';
import { readForm, type StoredForm } from '../database/forms.ts';
import type { Services } from '../services.ts';
import { codeNow } from './codeNow.ts';

/**
 * Of which form a code is that somebody typed off a paper: the named form first (a copy of it has the same code), then all others; as
 * they stand, then as they were exported. `formMissing`.
 */
export function findCode(services: Services, { form, code }: CallRequest<'codes.find'>): Result<FoundCode> {
  const { database } = services.store;
  const own = readForm(database, form);
  if (!own.ok) return own;
  const typed = typedCode(code);
  if (!typed) return ok({ verdict: 'unknown' });
  const found = current(services, own.value, typed) ?? earlier(services, own.value, typed);
  if (found) return ok(found);
  const others = listForms(database).flatMap(({ id }) => {
    const other = id === form ? undefined : readForm(database, id);
    return other?.ok ? [other.value] : [];
  });
  return ok(
    firstOf(others, (other) => current(services, other, typed)) ??
      firstOf(others, (other) => earlier(services, other, typed)) ?? { verdict: 'unknown' },
  );
}

function firstOf(
  forms: readonly StoredForm[],
  look: (form: StoredForm) => FoundCode | undefined,
): FoundCode | undefined {
  for (const form of forms) {
    const found = look(form);
    if (found) return found;
  }
  return undefined;
}

/** The form as it stands, if the code is of that. */
function current(services: Services, form: StoredForm, typed: TypedCode): FoundCode | undefined {
  const code = codeNow(services, form);
  if (code === null || !fitsCode(typed, code)) return undefined;
  const same = exportsOf(services.store.database, form.id).find(({ checkCode }) => checkCode === code);
  return { verdict: 'current', code, ...named(form), exportedAt: same?.at ?? null };
}

/** The last export of the form that the code is of. */
function earlier({ store }: Services, form: StoredForm, typed: TypedCode): FoundCode | undefined {
  const made = exportsOf(store.database, form.id).find(
    ({ checkCode }) => checkCode !== null && fitsCode(typed, checkCode),
  );
  if (made?.checkCode == null) return undefined;
  return { verdict: 'earlier', code: made.checkCode, ...named(form), exportedAt: made.at };
}

const named = ({ id, kind, content }: StoredForm) => ({
  form: id,
  name: fieldValue(content, NAME_FIELD[kind]),
});
