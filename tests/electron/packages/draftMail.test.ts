import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { draftMail, type MailDraft } from '../../../electron/packages/draftMail.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { noise } from './orders.ts';

const DRAFT: MailDraft = {
  to: 'yangli@example.com',
  subject: '2021年全国科普日推荐表2份（常州市样例区科学技术协会）（第1封，共2封）',
  body: '您好！\n\n现报送推荐表2份：\n1．样例科技馆\n\n常州市样例区科学技术协会\n',
  attachments: [
    { name: '附件1-优秀组织单位推荐表-常州市样例区某某科学技术馆（“𠮷”馆）.docx', bytes: noise(30_001) },
    { name: '附件1-优秀组织单位推荐表-样例 科技馆-照片1.jpg', bytes: noise(5_000, 2) },
    { name: '名单.xlsx', bytes: noise(76) },
    { name: 'report 2.pdf', bytes: new TextEncoder().encode('line\nline\r\n.\r\n--x\r\n') },
    { name: '空.txt', bytes: new Uint8Array() },
  ],
};

const head = (mail: Uint8Array) => Buffer.from(mail).toString('latin1').split('\r\n\r\n')[0] ?? '';

test('mailparser reads recipient, subject, text and every attachment byte for byte', async () => {
  const mail = await simpleParser(Buffer.from(await draftMail(DRAFT)));
  expect([mail.to].flat().map((to) => to?.text)).toEqual([DRAFT.to]);
  expect(mail.subject).toBe(DRAFT.subject);
  expect(mail.text).toBe(DRAFT.body);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(DRAFT.attachments.map(({ name }) => name));
  for (const [at, { content, contentDisposition }] of mail.attachments.entries()) {
    expect(contentDisposition).toBe('attachment');
    expect(Buffer.compare(content, DRAFT.attachments[at]?.bytes ?? noise(1))).toBe(0);
  }
});

const PYTHON = `
import base64, email, email.policy, json, sys
with open(sys.argv[1], 'rb') as file:
    mail = email.message_from_binary_file(file, policy=email.policy.default)
found = {
    'to': mail['to'], 'subject': mail['subject'], 'body': mail.get_body().get_content(),
    'attachments': [[part.get_filename(), base64.b64encode(part.get_payload(decode=True)).decode()] for part in mail.iter_attachments()],
    'defects': [str(each) for part in mail.walk() for each in part.defects],
}
sys.stdout.buffer.write(json.dumps(found).encode())
`;

test('Python, which shares no code with it, reads the same and finds nothing wrong', async () => {
  const file = join(await temporaryFolder(), '草稿.eml');
  await writeFile(file, await draftMail(DRAFT));
  const { stdout } = await promisify(execFile)(process.env.PYTHON_PATH ?? 'python3', ['-c', PYTHON, file]);
  expect(JSON.parse(stdout)).toEqual({
    to: DRAFT.to,
    subject: DRAFT.subject,
    body: DRAFT.body.replaceAll('\n', '\r\n'),
    attachments: DRAFT.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
    defects: [],
  });
});

test('it is a draft, and says nothing of when and where it was made', async () => {
  const mail = await draftMail(DRAFT);
  expect(head(mail)).toMatch(/^X-Unsent: 1\r$/mu);
  expect(head(mail)).not.toMatch(/^(date|message-id|from|received|x-mailer):/imu);
  expect(head(mail)).not.toContain(hostname());
  expect(Buffer.compare(mail, await draftMail(DRAFT))).toBe(0);
});

test('lines end with CR and LF and have at most 76 characters, all of them ASCII', async () => {
  const text = Buffer.from(await draftMail(DRAFT)).toString('latin1');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0080-\u00ff]/u);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
});

test('without a recipient and without attachments it is a draft all the same', async () => {
  const mail = await draftMail({ ...DRAFT, to: '', attachments: [] });
  expect(head(mail)).not.toMatch(/^to:/imu);
  expect((await simpleParser(Buffer.from(mail))).text).toBe(DRAFT.body);
});

test('a line break in the subject or the address begins no header of its own', async () => {
  const mail = await draftMail({
    ...DRAFT,
    to: 'a@example.com\r\nBcc: b@example.com',
    subject: 'x\r\nBcc: b@example.com',
  });
  expect(head(mail)).not.toMatch(/^bcc:/imu);
});
