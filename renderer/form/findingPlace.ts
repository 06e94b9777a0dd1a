import type { Finding } from '../../shared/form/finding.ts';
import type { FormRoute } from '../app/route.ts';

/** Where in its section a finding leads: to its blank, and there to the photo or to the very characters that it is about. */
export function findingPlace({
  field,
  details,
}: Pick<Finding, 'field' | 'details'>): Pick<FormRoute, 'part' | 'photo' | 'letters'> {
  const { number, at, text } = details;
  if (field === 'photos')
    return typeof number === 'number' ? { part: field, photo: number } : { part: field };
  if (typeof at !== 'number' || typeof text !== 'string' || text === '') return { part: field };
  return { part: field, letters: `${at}-${at + text.length}` };
}

/** From which letter to which before (UTF-16 offsets) a route wants them to be chosen; undefined for none. */
export function lettersOf(letters: string | undefined): readonly [number, number] | undefined {
  const [from, to] = (letters ?? '').split('-').map(Number);
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}
