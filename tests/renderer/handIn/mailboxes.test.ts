import { expect, test } from 'vitest';
import { mailboxChoices } from '../../../renderer/handIn/mailboxes.ts';
import { builtInNotice } from '../../helpers/forms.ts';

test('kinds of mailbox with the same limit are one choice', () => {
  const notice = builtInNotice();
  const mailboxes = [
    { id: 'a', name: '甲', maxMessageBytes: 50 },
    { id: 'b', name: '乙', maxMessageBytes: 10 },
    { id: 'c', name: '丙', maxMessageBytes: 50 },
  ];
  expect(mailboxChoices({ ...notice, mail: { ...notice.mail, mailboxes } })).toEqual([
    { names: ['甲', '丙'], maxMessageBytes: 50 },
    { names: ['乙'], maxMessageBytes: 10 },
  ]);
});
