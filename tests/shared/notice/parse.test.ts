import { describe, expect, test } from 'vitest';
import packFile from '../../../resources/notices/changzhou-2021/notice.json' with { type: 'json' };
import { parseNotice } from '../../../shared/notice/parse.ts';

/** A change of the built-in pack: the value at a path (`forms.unit.rows.0`) replaced, or removed. */
type Change = readonly [path: string, value?: unknown];

const row = (at: number) => structuredClone(packFile.forms.unit.rows[at]);

function changed(...changes: readonly Change[]): unknown {
  const pack: unknown = structuredClone(packFile);
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((part, key) => Reflect.get(Object(part), key), pack);
    if (Array.isArray(parent) && value === undefined) parent.splice(Number(last), 1);
    else if (value === undefined) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, value);
  }
  return pack;
}

test('the unchanged pack is read', () => {
  expect(parseNotice(changed())).toMatchObject({ ok: true, value: { id: 'changzhou-2021' } });
});

test.each<readonly [string, readonly Change[], string]>([
  ['a key missing', [['recipient.mailbox']], 'recipient.mailbox'],
  ['a whole part missing', [['forms.activity']], 'forms.activity'],
  ['an unknown key', [['recipient.fax', '1']], 'recipient.fax'],
  ['an unknown key at the top', [['colour', 'red']], 'colour'],
  [
    'an unknown key deep inside',
    [['forms.unit.rows.0.cells.0.lable', '']],
    'forms.unit.rows.0.cells.0.lable',
  ],
  ['a number that is a text', [['year', '2021']], 'year'],
  ['a text that is a number', [['recipient.phone', 86619120]], 'recipient.phone'],
  ['an empty wording', [['forms.unit.title', '']], 'forms.unit.title'],
  ['a date in Chinese', [['issuedOn', '2021年8月26日']], 'issuedOn'],
  ['a day that no month has', [['dates.activity.from', '2021-02-30']], 'dates.activity.from'],
  ['an end before the beginning', [['dates.activity.to', '2021-09-10']], 'dates.activity.to'],
  ['a goal on the deadline', [['dates.formsDue.goal', '2021-10-09']], 'dates.formsDue.goal'],
  ['a goal after the deadline', [['dates.formsDue.goal', '2021-10-10']], 'dates.formsDue.goal'],
  ['a mailbox with the blank', [['recipient.mailbox', 'czkxkepubu@ 163.com']], 'recipient.mailbox'],
  ['an id that is no folder name', [['id', '../2021']], 'id'],
  ['a share above the whole', [['share.outside.part', 6]], 'share.outside.part'],
  ['columns too narrow for the page', [['print.columnsMm', [32, 66, 18, 30]]], 'print.columnsMm'],
  ['three columns', [['print.columnsMm', [50, 50, 56]]], 'print.columnsMm'],
  ['a font of no size', [['print.text.title.sizePt', 0]], 'print.text.title.sizePt'],
  ['an unknown placeholder', [['files.form', '{name}-{phone}']], 'files.form'],
  ['an empty placeholder', [['files.draft', '草稿{}']], 'files.draft'],
  ['photos that would all have one name', [['files.photo', '{file}-照片']], 'files.photo'],
  ['mails that would all have one name', [['files.part', '邮件']], 'files.part'],
  ['a placeholder of a mail that there is not', [['mail.subject', '{phone}']], 'mail.subject'],
  ['no mailbox', [['mail.mailboxes', []]], 'mail.mailboxes'],
  ['two mailboxes of one id', [['mail.mailboxes.1.id', '163']], 'mail.mailboxes'],
  ['a limit of nothing', [['forms.unit.rows.4.limit.max', 0]], 'forms.unit.rows.4.limit.max'],
  ['an unknown measure', [['forms.unit.rows.4.limit.measure', '字']], 'forms.unit.rows.4.limit.measure'],
  [
    'fewer photos at most than at least',
    [['forms.unit.rows.4.photos.max', 2]],
    'forms.unit.rows.4.photos.max',
  ],
  ['two narrative rows', [['forms.unit.rows.7', row(4)]], 'forms.unit.rows'],
  ['no narrative row', [['forms.unit.rows.4']], 'forms.unit.rows'],
  ['a field twice', [['forms.unit.rows.1.cells.1.field', 'contact']], 'forms.unit.rows'],
  ['a stamped cell twice', [['forms.unit.rows.6', row(5)]], 'forms.unit.rows'],
  ['a stamped cell missing', [['forms.unit.rows.6']], 'forms.unit.rows'],
  ['no blank for the name', [['forms.unit.rows.0']], 'forms.unit.rows'],
  [
    "the other form's name only",
    [['forms.activity.rows.0.cells.0.field', 'unitName']],
    'forms.activity.rows',
  ],
  ['an unknown field', [['forms.unit.rows.0.cells.0.field', 'email']], 'forms.unit.rows.0.cells.0.field'],
  ['three cells in a row', [['forms.unit.rows.3.cells.2', { ...row(0) }]], 'forms.unit.rows.3.cells'],
  ['an unknown row', [['forms.unit.rows.0.type', 'table']], 'forms.unit.rows.0.type'],
  ['a foot without date', [['forms.unit.rows.5.foot', '盖章']], 'forms.unit.rows.5.foot'],
  ['an outline that asks nothing', [['forms.unit.outline.0.ask', '']], 'forms.unit.outline.0.ask'],
  [
    'an outline without a heading',
    [['forms.activity.outline.1.heading']],
    'forms.activity.outline.1.heading',
  ],
  ['an older format that never was', [['format', 0]], 'format'],
  ['holidays that end before they begin', [['holidays.off.1.to', '2021-09-30']], 'holidays.off.1.to'],
  ['holidays without a name', [['holidays.off.0.name', '']], 'holidays.off.0.name'],
  ['no holidays', [['holidays']], 'holidays'],
  ['a worked day within the holidays', [['holidays.working.0', '2021-10-02']], 'holidays.working'],
  ['a worked day that is one anyway', [['holidays.working.0', '2021-09-17']], 'holidays.working'],
  ['a worked day that is no day', [['holidays.working.0', '9月18日']], 'holidays.working.0'],
])('%s is refused at its path', (_, changes, path) => {
  const parsed = parseNotice(changed(...changes));
  expect(parsed).toMatchObject({ ok: false, error: { code: 'noticeInvalid' } });
  const found = parsed.ok ? '' : String(parsed.error.details.path);
  // A wrong part of a wrong part may be named more closely, never less.
  expect(`${found}.`.startsWith(`${path}.`), found).toBe(true);
  expect(parsed.ok ? '' : parsed.error.details.problem).not.toBe('');
});

test('a pack without an outline has an empty one', () => {
  const parsed = parseNotice(changed(['forms.unit.outline']));
  expect(parsed).toMatchObject({ ok: true, value: { forms: { unit: { outline: [] } } } });
});

describe('not a pack at all', () => {
  test.each([null, [], 'text', 7, {}])('%j', (value) => {
    expect(parseNotice(value)).toMatchObject({ ok: false, error: { code: 'noticeInvalid' } });
  });
});

test('a newer format is refused by its number, whatever else is unknown in it', () => {
  expect(parseNotice(changed(['format', 2], ['colour', 'red']))).toEqual({
    ok: false,
    error: { code: 'noticeNewer', details: { format: 2, supported: 1 } },
  });
});
