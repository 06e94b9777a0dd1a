import { randomUUID } from 'node:crypto';
import { appendFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SubmissionBlock } from '../../../shared/submission/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { exported, exportedForm, orderOf } from './exportedForms.ts';

/** What keeps a form and a good one with it back: in the plan, and when it is packed all the same. Nothing is written. */
async function blockedBy(app: TestApplication, id: string): Promise<readonly SubmissionBlock[]> {
  const good = await exportedForm(app, '另一项活动');
  const before = await namesBelow(join(app.folder, 'out'));
  const order = orderOf([good.form.id, id]);
  const plan = await app.value('submissions.plan', order);
  expect(plan.parts).toEqual([]);
  expect(plan.blocks.map(({ form }) => form)).toEqual(plan.blocks.map(() => id));
  const [{ code, details } = { code: '', details: {} }] = plan.blocks;
  expect(await app.call('submissions.pack', { ...order, job: randomUUID() })).toEqual({
    ok: false,
    error: {
      code: 'submissionBlocked',
      details: { ...details, reason: code, count: plan.blocks.length, form: plan.blocks[0]?.name },
    },
  });
  expect(await namesBelow(join(app.folder, 'out'))).toEqual(before);
  expect(await app.value('submissions.list', {})).toEqual([]);
  return plan.blocks;
}

const codes = (blocks: readonly SubmissionBlock[]) => blocks.map(({ code }) => code);

test('a sample is never packed, exported or not', async () => {
  const app = await testApplication();
  const { id } = await app.value('samples.create', { kind: 'activity' });
  await exported(app, id);
  expect(codes(await blockedBy(app, id))).toEqual(['sample']);
});

test('a form that was not exported, then only as a draft, is kept back by its name', async () => {
  const app = await testApplication();
  const { id, content } = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
  const block = { form: id, name: content.fields.activityName, details: {} };
  expect(await blockedBy(app, id)).toEqual([{ ...block, code: 'notExported' }]);
  await exported(app, id, true);
  expect(await blockedBy(app, id)).toEqual([{ ...block, code: 'onlyDraft' }]);
  // A draft after the file does no harm to it.
  await exported(app, id);
  await exported(app, id, true);
  expect((await app.value('submissions.plan', orderOf([id]))).blocks).toEqual([]);
});

test('a form that has changed since its export', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  const { id, version } = form;
  await app.value('forms.save', { id, version, changes: { narrative: '导出以后又写了一句。' } });
  expect(codes(await blockedBy(app, id))).toEqual(['exportOutdated']);
});

test('a Word file that is gone, or was changed on the disk since', async () => {
  const app = await testApplication();
  const { form, made } = await exportedForm(app, '活动');
  const aside = join(app.folder, '移走.docx');
  await rename(made.path, aside);
  expect(await blockedBy(app, form.id)).toMatchObject([
    { code: 'exportFileGone', details: { file: made.fileName } },
  ]);
  await rename(aside, made.path);
  await appendFile(made.path, ' ');
  expect(await blockedBy(app, form.id)).toMatchObject([
    { code: 'exportFileChanged', details: { file: made.fileName } },
  ]);
});

test('a photo whose original is gone, by its number; without photos it is not asked for', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  const [, second] = form.photos;
  await rm(join(app.folder, 'data', 'photos', second?.sha256 ?? ''));
  expect(await blockedBy(app, form.id)).toMatchObject([{ code: 'photoMissing', details: { number: 2 } }]);
  const without = await app.value('submissions.plan', orderOf([form.id], { photos: 'none' }));
  expect(without.blocks).toEqual([]);
  expect(without.parts[0]?.files.map(({ purpose }) => purpose)).not.toContain('photo');
});

test('a photo whose original was damaged since it was taken in', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  await appendFile(join(app.folder, 'data', 'photos', form.photos[0]?.sha256 ?? ''), 'x');
  expect(codes(await blockedBy(app, form.id))).toEqual(['photoMissing']);
});

test('a scan whose file is gone, by its name; without scans it is not asked for', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  const [data = ''] = SMALL_PHOTOS;
  await app.value('scans.add', { form: form.id, data, name: '盖章页.jpg', job: randomUUID() });
  expect((await app.value('submissions.plan', orderOf([form.id]))).blocks).toEqual([]);
  for (const name of await namesBelow(join(app.folder, 'data', 'scans')))
    await rm(join(app.folder, 'data', 'scans', name), { recursive: true });
  for (const name of await namesBelow(join(app.folder, 'data', 'renditions')))
    await rm(join(app.folder, 'data', 'renditions', name));
  expect(await blockedBy(app, form.id)).toMatchObject([
    { code: 'scanMissing', details: { file: '盖章页.jpg' } },
  ]);
  const without = await app.value('submissions.plan', orderOf([form.id], { scans: false }));
  expect(without.blocks).toEqual([]);
});

test('a form in the bin, or none at all', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  await app.value('forms.bin', { id: form.id });
  for (const id of [form.id, randomUUID()])
    expect(await app.call('submissions.plan', orderOf([id]))).toMatchObject({
      error: { code: 'formMissing' },
    });
});
