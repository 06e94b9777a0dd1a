import { expect, test } from 'vitest';
import { type TakenOffPhoto, withoutTakenOff, withTakenOff } from '../../../renderer/form/takenOff.ts';
import type { FormPhoto } from '../../../shared/api/model.ts';

/** Only its id tells one photo of a list from another. */
const photo = (id: string) => ({ id }) as FormPhoto;

/** Takes photos off a form, and answers those that are left with those taken off in their places. */
function takeOff(order: string, taken: string): { left: string; off: readonly TakenOffPhoto[] } {
  let left = order;
  let off: readonly TakenOffPhoto[] = [];
  for (const id of taken) {
    const at = left.indexOf(id);
    off = withTakenOff(off, { photo: photo(id), at });
    left = left.replace(id, '');
  }
  return { left, off };
}

/** As they are shown: photos, those that were taken off in brackets. */
function shown(left: string, off: readonly TakenOffPhoto[]): string {
  const before = (at: number) =>
    off
      .filter((each) => each.at === at)
      .map((each) => `(${each.photo.id})`)
      .join('');
  return [...left].map((id, at) => before(at) + id).join('') + before(left.length);
}

test.each([
  ['b', 'a(b)cde'],
  ['bc', 'a(b)(c)de'],
  ['cb', 'a(b)(c)de'],
  ['ae', '(a)bcd(e)'],
  ['eadbc', '(a)(b)(c)(d)(e)'],
  ['dbca', '(a)(b)(c)(d)e'],
])('taken off in the order %s, each stays where it was: %s', (taken, expected) => {
  const { left, off } = takeOff('abcde', taken);
  expect(shown(left, off)).toBe(expected);
});

test.each(['b', 'c', 'd'])('one of them, %s, comes back to its place, and the others keep theirs', (back) => {
  const { left, off } = takeOff('abcde', 'dbc');
  const own = off.find((each) => each.photo.id === back);
  if (!own) throw new Error('not taken off');
  const after = left.slice(0, own.at) + back + left.slice(own.at);
  expect(shown(after, withoutTakenOff(off, own)).replaceAll(/[()]/gu, '')).toBe('abcde');
});
