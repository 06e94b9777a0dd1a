import { expect, test } from 'vitest';
import { looksLikeMailbox, tidyRecipient } from '../../../renderer/handIn/recipientText.ts';

test('a mailbox copied from print loses its blanks, and its signs of full width', () => {
  const typed = {
    name: ' 样例区科协 ',
    mailbox: 'yangli ＠ example.com ',
    person: ' 样例 ',
    phone: ' 80000000',
  };
  expect(tidyRecipient(typed)).toEqual({
    name: '样例区科协',
    mailbox: 'yangli@example.com',
    person: '样例',
    phone: '80000000',
  });
});

test('what can be no mailbox is seen', () => {
  expect(looksLikeMailbox('yangli@example.com')).toBe(true);
  for (const odd of ['yangli', 'yangli@', 'yangli@example', '样例@example.com'])
    expect(looksLikeMailbox(odd), odd).toBe(false);
});
