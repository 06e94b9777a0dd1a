import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftMail } from '../../../electron/packages/draftMail.ts';
import { contentTypeOf, messageBytes } from '../../../shared/package/mailSize.ts';

const character = fc.oneof(
  fc.constantFrom(...'附件优秀组织单位推荐表常州市𠮷（）“”—ab 1-.,\'"%=+[]@;:/?*&()'),
  fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }).map((text) => text.replace(/\p{Cc}/gu, '字')),
);
const line = (maxLength: number) =>
  fc.array(character, { minLength: 1, maxLength }).map((all) => all.join(''));
const fileName = fc
  .tuple(line(70), fc.constantFrom('.docx', '.jpg', '.xlsx', '.txt', '.pdf', '.zip', ''))
  .map(([stem, ending]) => stem + ending);

const ADDRESS = 'yangli@example.com';

interface Weighed {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly subject: string;
  readonly body: string;
}

async function trueBytes({ files, subject, body }: Weighed): Promise<number> {
  const attachments = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  return (await draftMail({ to: ADDRESS, subject, body, attachments })).length;
}

const computed = ({ files, subject, body }: Weighed) => messageBytes(files, { subject, body, to: ADDRESS });

describe('the weight of a mail', () => {
  test('is never below what is written, whatever the names and the texts', async () => {
    const mail = fc.record({
      files: fc.array(fc.record({ name: fileName, bytes: fc.integer({ min: 0, max: 400 }) }), {
        maxLength: 6,
      }),
      subject: line(60),
      body: fc.array(line(40), { maxLength: 6 }).map((lines) => lines.join('\n')),
    });
    await fc.assert(
      fc.asyncProperty(mail, async (each) => {
        expect(computed(each)).toBeGreaterThanOrEqual(await trueBytes(each));
      }),
      { numRuns: 300 },
    );
  });

  test('is at most one in a hundred above it where a Word file goes along', async () => {
    const mail = fc.record({
      files: fc
        .array(fc.record({ name: fileName, bytes: fc.integer({ min: 0, max: 60_000 }) }), { maxLength: 6 })
        .map((others) => [{ name: '附件1-优秀组织单位推荐表-样例科技馆.docx', bytes: 60_000 }, ...others]),
      subject: line(60),
      body: line(300),
    });
    await fc.assert(
      fc.asyncProperty(mail, async (each) => {
        expect(computed(each)).toBeLessThanOrEqual((await trueBytes(each)) * 1.01);
      }),
      { numRuns: 60 },
    );
  });

  test('has room for the longest address where nobody has said to whom it goes', async () => {
    const text = { subject: '推荐表', body: '您好' };
    const to = `${'a'.repeat(64)}@${'b'.repeat(62)}.${'c'.repeat(62)}.${'d'.repeat(60)}.cn`;
    expect(to.length).toBe(254);
    const mail = await draftMail({ to, ...text, attachments: [] });
    expect(messageBytes([], text)).toBeGreaterThanOrEqual(mail.length);
  });

  test.each([
    ['附件1.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['照片.JPG', 'image/jpeg'],
    ['没有后缀', 'application/octet-stream'],
    ['a.constructor', 'application/octet-stream'],
  ])('%s is said to be %s', (name, type) => {
    expect(contentTypeOf(name)).toBe(type);
  });
});
