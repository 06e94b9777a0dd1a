import { expect, test } from 'vitest';
import { usualWay, wayName, wayNamed } from '../../../renderer/register/ways.ts';
import { FIRST_SETTINGS } from '../../../shared/settings/settings.ts';
import { WAYS } from '../../../shared/submission/ways.ts';

test('the usual way is by mail, whatever is answered of the role; one that was chosen stays, whatever is entered', () => {
  expect(wayName(usualWay(FIRST_SETTINGS))).toBe('电子邮件');
  const subordinate = { ...FIRST_SETTINGS, role: 'subordinate' } as const;
  expect(wayName(usualWay(subordinate))).toBe('电子邮件');
  for (const way of WAYS) {
    expect(usualWay({ ...subordinate, handInWay: way })).toBe(way);
    expect(usualWay({ ...FIRST_SETTINGS, handInWay: way })).toBe(way);
  }
});

test('a way is found by its name again, what is none of them is another', () => {
  expect(WAYS.map((way) => wayNamed(wayName(way)))).toEqual(WAYS);
  expect(wayNamed('托人带去')).toBe('other');
});
