import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { SMALL_PHOTOS } from '../../helpers/storedForms.ts';
import { exportedForm, packed } from './exportedForms.ts';

/** Which of these texts the files of the data folder hold, or their names. */
async function wordsIn({ folder }: TestApplication, words: readonly string[]): Promise<readonly string[]> {
  const data = join(folder, 'data');
  const names = await namesBelow(data);
  const files = names.map((name) => readFile(join(data, name)).catch(() => Buffer.of()));
  const bytes = Buffer.concat([Buffer.from(names.join('\n')), ...(await Promise.all(files))]);
  return words.filter((word) => bytes.includes(word));
}

const receiptOf = (app: TestApplication, id: string, photo: number) =>
  app.value('submissions.receipt', {
    id,
    receipt: { name: `回执${photo}.jpg`, data: SMALL_PHOTOS[photo] ?? '' },
  });

test('nothing of an erased form is left in the data folder; hand-ins of others too stay without it', async () => {
  const app = await testApplication();
  const gone = await exportedForm(app, '抹去活动名称');
  const left = await exportedForm(app, '留下活动名称');
  const ids = [gone.form.id, left.form.id];
  const alone = await packed(app, ids.slice(0, 1));
  const both = await packed(app, ids);
  await app.value('submissions.sent', { id: both.id, sent: { on: '2021-09-22', way: '邮件' } });
  await receiptOf(app, alone.id, 0);
  await receiptOf(app, both.id, 1);
  const words = ['抹去活动名称', gone.form.id, alone.id, String(gone.made.checkCode), '回执0.jpg'];
  expect(await wordsIn(app, words)).toEqual(words);

  await app.value('forms.bin', { id: gone.form.id });
  await app.value('forms.erase', { id: gone.form.id });
  expect(await wordsIn(app, words)).toEqual([]);
  const [entry, ...others] = await app.value('submissions.list', {});
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ id: both.id, sentOn: '2021-09-22', receipt: '回执1.jpg' });
  expect(entry?.forms.map(({ name }) => name)).toEqual(['留下活动名称']);
  expect(entry?.parts[0]?.body).toContain('1．留下活动名称（');
  expect(await namesBelow(join(app.folder, 'data', 'receipts'))).toHaveLength(1);
  // A draft would lack what nobody knows of any more.
  expect(await app.call('submissions.draft', { id: both.id, part: 1 })).toMatchObject({
    error: { code: 'submissionNotWhole' },
  });
  // The folders are the person's own.
  for (const { folder, parts } of [alone, both])
    expect((await namesBelow(folder ?? '')).length).toBeGreaterThanOrEqual(parts[0]?.files.length ?? 0);

  await app.value('forms.bin', { id: left.form.id });
  await app.value('forms.erase', { id: left.form.id });
  expect(await app.value('submissions.list', {})).toEqual([]);
  expect(await namesBelow(join(app.folder, 'data', 'receipts'))).toEqual([]);
  await app.application.close();
  expect(await wordsIn(app, [...words, '留下活动名称', '回执1.jpg'])).toEqual([]);
});
