import { randomUUID } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { exportedForm, orderOf, packed } from './exportedForms.ts';

/** Half of the steps are those of gathering (electron/submissions/job.ts). */
const HALF = 0.5;

/** Does something once, at the first step of packing that is beyond this share of all. */
function atStep({ application }: TestApplication, share: number, act: () => void): void {
  const stop = application.onProgress(({ done, total }) => {
    if (done / total < share) return;
    stop();
    act();
  });
}

/** The code of a refused packing; it leaves nothing behind, neither in the folder nor in the log. */
async function refusal(
  app: TestApplication,
  forms: readonly string[],
  { job = randomUUID(), meanwhile = () => {} } = {},
): Promise<string> {
  const out = join(app.folder, 'out');
  const before = await namesBelow(out);
  const packing = app.call('submissions.pack', { ...orderOf(forms), job });
  meanwhile();
  const answer = await packing;
  expect((await namesBelow(out)).filter((name) => !before.includes(name))).toEqual([]);
  expect(await app.value('submissions.list', {})).toEqual([]);
  return answer.ok ? 'ok' : answer.error.code;
}

test('what changes, goes or is cancelled while it is packed leaves no folder and no entry', async () => {
  const app = await testApplication();
  const { form, made } = await exportedForm(app, '活动');
  const ids = [form.id];
  const good = await readFile(made.path);

  atStep(app, HALF, () => appendFileSync(made.path, ' '));
  expect(await refusal(app, ids)).toBe('packageFileChanged');
  await writeFile(made.path, good);
  atStep(app, HALF, () => rmSync(made.path));
  expect(await refusal(app, ids)).toBe('packageFileGone');
  await writeFile(made.path, good);

  // Between choosing and packing.
  await app.value('submissions.plan', orderOf(ids));
  await appendFile(made.path, ' ');
  expect(await refusal(app, ids)).toBe('submissionBlocked');
  await writeFile(made.path, good);

  const job = randomUUID();
  const meanwhile = () => void app.call('jobs.cancel', { job });
  expect(await refusal(app, ids, { job, meanwhile })).toBe('workCancelled');
  atStep(app, HALF, meanwhile);
  expect(await refusal(app, ids, { job })).toBe('workCancelled');

  // The form is written on in another window while its folder is proven: the folder goes again.
  atStep(app, 1, () =>
    app.call('forms.save', { id: form.id, version: form.version, changes: { narrative: '又写了一句。' } }),
  );
  expect(await refusal(app, ids)).toBe('formChangedElsewhere');
});

test('a folder that cannot be written in is named, and nothing is recorded', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  await app.application.close();
  const file = join(app.folder, '文件');
  await writeFile(file, '');
  const other = await testApplication({ outputFolder: join(file, 'out') }, { folder: app.folder });
  expect(await other.call('submissions.pack', { ...orderOf([form.id]), job: randomUUID() })).toEqual({
    ok: false,
    error: { code: 'folderNotWritable', details: { folder: join(file, 'out') } },
  });
  expect(await other.value('submissions.list', {})).toEqual([]);
});

test('a folder that was taken away later, or a file in it, is said; the log keeps the hand-in', async () => {
  const app = await testApplication();
  const { form } = await exportedForm(app, '活动');
  const { id, folder, parts } = await packed(app, [form.id]);
  const file = join(folder ?? '', parts[0]?.files[0]?.path ?? '');
  const answers = async () =>
    Promise.all(
      (['submissions.show', 'submissions.draft'] as const).map(async (name) => {
        const answer = await app.call(name, { id, part: 1 });
        return answer.ok ? 'ok' : answer.error.code;
      }),
    );
  const bytes = await readFile(file);
  const [first = 0] = bytes;
  await writeFile(file, Buffer.from([first + 1, ...bytes.subarray(1)]));
  // A look at the size is enough to open the folder; what goes into a mail is compared byte by byte.
  expect(await answers()).toEqual(['ok', 'submissionFileChanged']);
  await appendFile(file, ' ');
  expect(await answers()).toEqual(['submissionFileChanged', 'submissionFileChanged']);
  await rm(file);
  expect(await answers()).toEqual(['submissionFileGone', 'submissionFileGone']);
  await rename(folder ?? '', join(app.folder, '移走'));
  expect(await answers()).toEqual(['submissionFolderGone', 'submissionFolderGone']);
  expect(await app.value('submissions.list', {})).toMatchObject([{ id, folder }]);
  expect(await app.call('submissions.show', { id, part: 2 })).toMatchObject({
    error: { code: 'callInvalid' },
  });
  expect(await app.call('submissions.show', { id: randomUUID(), part: 1 })).toMatchObject({
    error: { code: 'submissionMissing' },
  });
});
