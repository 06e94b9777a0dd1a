import { z } from 'zod';
import type { FieldId } from '../notice/formSchema.ts';

/** What is entered once of the own unit. */
export const UNIT_FIELDS = ['fullName', 'address', 'postcode', 'phone', 'fax', 'contact', 'duty'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

const line = z.string().max(20_000);

export const unitSchema = z.strictObject({
  fullName: line,
  address: line,
  postcode: line,
  phone: line,
  fax: line,
  contact: line,
  duty: line,
});
export type Unit = Readonly<z.infer<typeof unitSchema>>;

/** A blank of a form that is filled from the own unit. */
export type UnitPart = FieldId | 'reportingUnit';

/** A blank whose value differs from the own unit's since the unit was changed. */
export interface UnitDifference {
  readonly part: UnitPart;
  readonly onForm: string;
  readonly inUnit: string;
}
