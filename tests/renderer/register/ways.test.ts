import { expect, test } from 'vitest';
import { usualWay, WAYS, wayName, wayNamed } from '../../../renderer/register/ways.ts';
import { FIRST_SETTINGS } from '../../../shared/settings/settings.ts';
import { NO_RECIPIENT } from '../../../shared/submission/recipient.ts';

test('the usual way is by mail, for a unit inside a district in person until it names a mailbox', () => {
  expect(wayName(usualWay(FIRST_SETTINGS))).toBe('电子邮件');
  const subordinate = { ...FIRST_SETTINGS, role: 'subordinate' } as const;
  expect(wayName(usualWay(subordinate))).toBe('当面送交');
  const recipient = { ...NO_RECIPIENT, name: '样例区科协', mailbox: 'yangli@example.com' };
  expect(wayName(usualWay({ ...subordinate, recipient }))).toBe('电子邮件');
});

test('a way is found by its name again, what is none of them is another', () => {
  expect(WAYS.map((way) => wayNamed(wayName(way)))).toEqual(WAYS);
  expect(wayNamed('托人带去')).toBe('other');
});
