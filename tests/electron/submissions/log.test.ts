import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCode } from '../../../shared/form/checkCode.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { exportedForm, packed } from './exportedForms.ts';

const RECIPIENT = { name: ' 样例区科协 ', mailbox: 'a@example.invalid', person: '', phone: '' };

const marks = async ({ value }: TestApplication, id: string) =>
  (await value('forms.open', { id })).marks.handedIn;

const note = ({ value }: TestApplication, forms: string[], on: string, way = '现场') =>
  value('submissions.note', { forms, on, way, recipient: RECIPIENT });

/** Changes a form, so that it goes out anew. */
async function changeForm({ value }: TestApplication, id: string, contact: string): Promise<void> {
  const { version, content } = await value('forms.open', { id });
  await value('forms.save', { id, version, changes: { fields: { ...content.fields, contact } } });
}

test('a hand-in noted without a package marks its forms and counts; taken back, only it goes', async () => {
  const app = await testApplication();
  const { id, content, photos } = await storedForm(app, SMALL_PHOTOS.slice(0, 1));
  const first = await note(app, [id], '2021-09-20', ' 微信 ');
  expect(first).toMatchObject({
    round: 1,
    replaces: null,
    code: null,
    folder: null,
    parts: [],
    sentOn: '2021-09-20',
    way: '微信',
    recipient: { ...RECIPIENT, name: '样例区科协' },
    forms: [{ id, checkCode: checkCode(definitionOf('activity'), { ...content, photos }), current: true }],
  });
  await changeForm(app, id, '样例新联系人');
  const second = await note(app, [id], '2021-09-22');
  expect(second.round).toBe(2);
  expect(await marks(app, id)).toEqual({ on: '2021-09-22', way: '现场' });
  await app.value('submissions.sent', { id: second.id, sent: null });
  expect(await marks(app, id)).toEqual({ on: '2021-09-20', way: '微信' });
  await app.value('submissions.remove', { id: first.id });
  expect(await marks(app, id)).toBeNull();
  const again = {
    id: second.id,
    sent: { on: '2021-09-23', way: 'QQ', recipient: { ...RECIPIENT, person: '某' } },
  };
  expect(await app.value('submissions.sent', again)).toMatchObject({ recipient: { person: '某' } });
  expect((await app.value('submissions.list', {})).map((each) => each.id)).toEqual([second.id]);
  expect(await app.call('submissions.show', { id: second.id, part: 1 })).toMatchObject({
    error: { code: 'callInvalid' },
  });
});

test('a mark set by hand stays when a hand-in that was never sent is taken out of the log', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  const handedIn = { on: '2021-09-19', way: '现场' };
  await app.value('forms.mark', { id: form.id, marks: { handedIn } });
  const { id, folder } = await packed(app, [form.id]);
  await app.value('submissions.remove', { id });
  expect(await marks(app, form.id)).toEqual(handedIn);
  // What lies in its folder stays.
  expect(await namesBelow(folder ?? '')).not.toEqual([]);
});

test('samples and forms that are not there are not noted', async () => {
  const app = await testApplication();
  const { id } = await app.value('samples.create', { kind: 'unit' });
  const request = (form: string) => ({ forms: [form], on: '2021-09-20', way: '', recipient: RECIPIENT });
  expect(await app.call('submissions.note', request(id))).toMatchObject({
    error: { code: 'submissionBlocked', details: { reason: 'sample' } },
  });
  expect(await app.call('submissions.note', request(randomUUID()))).toMatchObject({
    error: { code: 'formMissing' },
  });
  for (const missing of [
    app.call('submissions.sent', { id: randomUUID(), sent: null }),
    app.call('submissions.remove', { id: randomUUID() }),
    app.call('submissions.receipt', { id: randomUUID(), receipt: null }),
  ])
    expect(await missing).toMatchObject({ error: { code: 'submissionMissing' } });
  expect(await app.value('submissions.list', {})).toEqual([]);
});

test('what waits in a package is ticked off there, what went out as it is went once: no second entry of the same', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '样例活动');
  const request = { forms: [form.id], on: '2021-09-20', way: '现场', recipient: RECIPIENT };
  const refused = (reason: string) => ({
    error: { code: 'submissionNotedAlready', details: { name: '样例活动', reason } },
  });
  const { id } = await packed(app, [form.id]);
  expect(await app.call('submissions.note', request)).toMatchObject(refused('packed'));
  await app.value('submissions.sent', { id, sent: { on: '2021-09-20', way: '微信' } });
  expect(await app.call('submissions.note', request)).toMatchObject(refused('sent'));
  expect(await app.value('submissions.list', {})).toHaveLength(1);
  expect(await marks(app, form.id)).toEqual({ on: '2021-09-20', way: '微信' });
  await changeForm(app, form.id, '样例新联系人');
  expect(await app.value('submissions.note', request)).toMatchObject({ round: 2 });
});

const receipts = ({ folder }: TestApplication) => namesBelow(join(folder, 'data', 'receipts'));

test('a receipt is kept by its hash while a hand-in has it; nothing but PDF, JPEG and PNG is one', async () => {
  const app = await testApplication();
  const form = await storedForm(app);
  const one = await note(app, [form.id], '2021-09-20');
  await changeForm(app, form.id, '样例新联系人');
  const other = await note(app, [form.id], '2021-09-21');
  const [data = '', second = ''] = SMALL_PHOTOS;
  const attach = (id: string, receipt: { name: string; data: string } | null) =>
    app.call('submissions.receipt', { id, receipt });
  for (const { id } of [one, other])
    expect(await attach(id, { name: '回执.jpg', data })).toMatchObject({ value: { receipt: '回执.jpg' } });
  const [kept = '', ...more] = await receipts(app);
  expect(more).toEqual([]);
  expect(await readFile(join(app.folder, 'data', 'receipts', kept))).toEqual(Buffer.from(data, 'base64'));
  await attach(one.id, { name: '截图.jpg', data: second });
  expect(await receipts(app)).toHaveLength(2);
  await app.value('submissions.remove', { id: one.id });
  expect(await receipts(app)).toEqual([kept]);
  for (const unfit of ['', 'GIF89a', '%PD', '<svg/>'])
    expect(
      await attach(other.id, { name: '回执', data: Buffer.from(unfit).toString('base64') }),
    ).toMatchObject({
      error: { code: 'receiptUnfit', details: { file: '回执' } },
    });
  const large = Buffer.alloc(20 * 1024 * 1024 + 1);
  large.write('%PDF-1.7');
  expect(await attach(other.id, { name: '大.pdf', data: large.toString('base64') })).toMatchObject({
    error: { code: 'fileTooLarge' },
  });
  expect((await app.value('submissions.list', {}))[0]?.receipt).toBe('回执.jpg');
  const pdf = large.subarray(0, 100).toString('base64');
  expect(await attach(other.id, { name: '回执.pdf', data: pdf })).toMatchObject({
    value: { receipt: '回执.pdf' },
  });
  expect(await attach(other.id, null)).toMatchObject({ value: { receipt: null } });
  expect(await receipts(app)).toEqual([]);
});

test('a kept receipt is opened again as it was put in; altered, lost or without a program for it that is said', async () => {
  const opened: string[] = [];
  let opens = true;
  const app = await testApplication({
    openFile: async (path) => {
      opened.push(path);
      return opens;
    },
  });
  const form = await storedForm(app);
  const { id } = await note(app, [form.id], '2021-09-20');
  const open = () => app.call('submissions.openReceipt', { id });
  expect(await open()).toMatchObject({ error: { code: 'callInvalid' } });
  const [data = ''] = SMALL_PHOTOS;
  await app.value('submissions.receipt', { id, receipt: { name: '回执.jpg', data } });
  expect(await open()).toEqual({ ok: true, value: {} });
  const [path = ''] = opened;
  expect(path).toMatch(/\.jpg$/u);
  expect(await readFile(path)).toEqual(Buffer.from(data, 'base64'));
  opens = false;
  expect(await open()).toMatchObject({
    error: { code: 'receiptNotOpened', details: { file: '回执.jpg', path } },
  });
  await appendFile(path, '又写了');
  opens = true;
  expect(await open()).toMatchObject({ error: { code: 'receiptGone', details: { file: '回执.jpg' } } });
  expect(opened).toHaveLength(2);
  expect(await app.call('submissions.openReceipt', { id: randomUUID() })).toMatchObject({
    error: { code: 'submissionMissing' },
  });
});
