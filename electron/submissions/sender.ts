import type { StoredForm } from '../database/forms.ts';
import type { Services } from '../services.ts';
import { ownUnit } from '../units/ownUnit.ts';

/**
 * The unit that hands forms in: the own one, else the one that stands on all of them; empty where they differ. A unit of one form alone
 * must not stand in what the others leave behind when that form is erased.
 */
export function senderOf({ store }: Services, forms: readonly StoredForm[]): string {
  const own = ownUnit(store.database)?.fullName;
  if (own) return own;
  const [unit = '', ...others] = new Set(forms.map(({ content }) => content.reportingUnit));
  return others.length === 0 ? unit : '';
}
