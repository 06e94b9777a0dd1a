import { randomUUID } from 'node:crypto';
import { appendFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SubmissionBlock } from '../../../shared/submission/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';
import { exported, exportedForm, orderOf } from './exportedForms.ts';

/** Blocks as an application with a good form answers them, in the plan and when it is packed all the same. Nothing is written. */
async function blocking(app: TestApplication) {
  const good = await exportedForm(app, '另一项活动');
  return async (id: string): Promise<readonly SubmissionBlock[]> => {
    const before = await namesBelow(join(app.folder, 'out'));
    const order = orderOf([good.form.id, id]);
    const plan = await app.value('submissions.plan', order);
    expect(plan.parts).toEqual([]);
    const [first] = plan.blocks;
    if (!first) throw new Error('nothing blocks');
    expect(await app.call('submissions.pack', { ...order, job: randomUUID() })).toEqual({
      ok: false,
      error: {
        code: 'submissionBlocked',
        details: { ...first.details, reason: first.code, count: plan.blocks.length, form: first.name },
      },
    });
    expect(await namesBelow(join(app.folder, 'out'))).toEqual(before);
    expect(await app.value('submissions.list', {})).toEqual([]);
    return plan.blocks;
  };
}

const isFree = async (app: TestApplication, id: string, changes: Parameters<typeof orderOf>[1] = {}) => {
  const { blocks, parts } = await app.value('submissions.plan', orderOf([id], changes));
  expect(blocks).toEqual([]);
  return parts[0]?.files.map(({ purpose }) => purpose) ?? [];
};

test('a form is kept back until its Word file is there, final, of its content, and as it was written', async () => {
  const app = await testApplication();
  const blockedBy = await blocking(app);
  const { id, content } = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
  const block = { form: id, name: content.fields.activityName };
  expect(await blockedBy(id)).toEqual([{ ...block, code: 'notExported', details: {} }]);
  await exported(app, id, true);
  expect(await blockedBy(id)).toEqual([{ ...block, code: 'onlyDraft', details: {} }]);
  const { export: made } = await exported(app, id);
  // A draft after the file does no harm to it.
  await exported(app, id, true);
  await isFree(app, id);

  const details = { file: made.fileName };
  const aside = join(app.folder, '移走.docx');
  await rename(made.path, aside);
  expect(await blockedBy(id)).toEqual([{ ...block, code: 'exportFileGone', details }]);
  await rename(aside, made.path);
  await appendFile(made.path, ' ');
  expect(await blockedBy(id)).toEqual([{ ...block, code: 'exportFileChanged', details }]);

  const { version } = await app.value('forms.open', { id });
  await app.value('forms.save', { id, version, changes: { narrative: '导出以后又写了一句。' } });
  expect(await blockedBy(id)).toEqual([{ ...block, code: 'exportOutdated', details: {} }]);
});

test('a form is kept back by a photo or a scan that is gone or damaged, unless it does not go along', async () => {
  const app = await testApplication();
  const blockedBy = await blocking(app);
  const [first = '', second = '', third = '', fourth = ''] = SMALL_PHOTOS;
  const { form } = await exportedForm(app, '活动', [first, fourth, second]);
  const { id, photos } = form;
  await app.value('scans.add', { form: id, data: third, name: '盖章页.jpg', job: randomUUID() });
  expect(new Set(await isFree(app, id))).toEqual(
    new Set(['form', 'scan', 'photo', 'roster', 'checklist', 'manifest']),
  );
  const emptied = async (folder: string) => {
    for (const name of await namesBelow(join(app.folder, 'data', folder)))
      await rm(join(app.folder, 'data', folder, name));
  };
  await emptied('renditions');
  const original = join(app.folder, 'data', 'photos', photos[1]?.sha256 ?? '');
  await appendFile(original, 'x');
  expect(await blockedBy(id)).toMatchObject([{ code: 'photoMissing', details: { number: 2 } }]);
  await rm(original);
  await emptied('scans');
  await emptied('renditions');
  expect(await blockedBy(id)).toMatchObject([
    { code: 'photoMissing', details: { number: 2 } },
    { code: 'scanMissing', details: { file: '盖章页.jpg' } },
  ]);
  expect(await isFree(app, id, { photos: 'none', scans: false })).toEqual([
    'form',
    'roster',
    'checklist',
    'manifest',
  ]);
});

test('a sample is never packed, exported or not; a form in the bin, or none at all, is missing', async () => {
  const app = await testApplication();
  const blockedBy = await blocking(app);
  const sample = await app.value('samples.create', { kind: 'activity' });
  await exported(app, sample.id);
  expect(await blockedBy(sample.id)).toMatchObject([{ code: 'sample' }]);
  const { id } = await storedForm(app);
  await app.value('forms.bin', { id });
  for (const missing of [id, randomUUID()])
    expect(await app.call('submissions.plan', orderOf([missing]))).toMatchObject({
      error: { code: 'formMissing' },
    });
});
