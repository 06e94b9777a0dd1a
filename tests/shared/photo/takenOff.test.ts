import { expect, test } from 'vitest';
import { type TakenOff, withoutTakenOff, withTakenOff } from '../../../shared/photo/takenOff.ts';

type Off = readonly TakenOff<{ readonly id: string }>[];

/** Takes photos off a form, and answers those that are left with those taken off in their places. */
function takeOff(order: string, taken: string): { left: string; off: Off } {
  let left = order;
  let off: Off = [];
  for (const id of taken) {
    off = withTakenOff(off, { photo: { id }, at: left.indexOf(id) });
    left = left.replace(id, '');
  }
  return { left, off };
}

test.each([
  ['b', 'b1'],
  ['cb', 'b1 c1'],
  ['ae', 'a0 e3'],
  ['eadbc', 'a0 b0 c0 d0 e0'],
])('taken off in the order %s, each before those that it stood before: %s', (taken, places) => {
  const { off } = takeOff('abcde', taken);
  expect(off.map(({ photo, at }) => photo.id + at).join(' ')).toBe(places);
});

test.each(['bcd', 'bdc', 'cbd', 'cdb', 'dbc', 'dcb'])(
  'put back in the order %s, all is as it was',
  (order) => {
    let { left, off } = takeOff('abcde', 'dbc');
    for (const id of order) {
      const own = off.find(({ photo }) => photo.id === id);
      if (!own) throw new Error('not taken off');
      left = left.slice(0, own.at) + id + left.slice(own.at);
      off = withoutTakenOff(off, own);
    }
    expect([left, off]).toEqual(['abcde', []]);
  },
);
