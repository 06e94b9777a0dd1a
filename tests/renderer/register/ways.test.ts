import { expect, test } from 'vitest';
import { usualWay, WAYS, wayName, wayNamed } from '../../../renderer/register/ways.ts';

test('the usual way is by mail, for a unit inside a district in person', () => {
  expect(wayName(usualWay(null))).toBe('电子邮件');
  expect(wayName(usualWay('subordinate'))).toBe('当面送交');
});

test('a way is found by its name again, what is none of them is another', () => {
  expect(WAYS.map((way) => wayNamed(wayName(way)))).toEqual(WAYS);
  expect(wayNamed('托人带去')).toBe('other');
});
