import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Database } from './driver.ts';
import { integer, row } from './rows.ts';

export interface Version {
  readonly version: number;
}

/** Who changes a form: the form, the version that the change was made to, the time. */
export interface FormChange {
  readonly form: string;
  readonly version: number;
  readonly at: string;
}

/**
 * Counts a change of a form, inside a transaction; `formMissing`, also for one in the bin, `formChangedElsewhere` with the stored
 * version.
 */
export function nextVersion(db: Database, { form, version, at }: FormChange): Result<Version> {
  const changed = db.run(
    'UPDATE forms SET version = version + 1, changed_at = ? WHERE id = ? AND version = ? AND binned_at IS NULL',
    at,
    form,
    version,
  );
  if (changed === 1) return ok({ version: version + 1 });
  const found = db.get('SELECT version FROM forms WHERE id = ? AND binned_at IS NULL', form);
  if (found === undefined) return fail('formMissing');
  return fail('formChangedElsewhere', { version: integer(row(found), 'version') });
}
