import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKLIST_FILE } from '../../../shared/messages/submission.ts';
import { MANIFEST_PATH } from '../../../shared/package/manifest.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { addScan, pagePicture } from '../../helpers/scans.ts';
import { exported, exportedForm, orderOf, packed } from '../submissions/exportedForms.ts';

const JPEG = await pagePicture('#ddd').jpeg().toBuffer();
const PNG = await pagePicture('#eee').png().toBuffer();

async function codesOf(app: TestApplication, form: string) {
  return (await app.value('scans.list', { form })).map(({ code }) => code);
}

async function writeOn(app: TestApplication, id: string, narrative: string): Promise<void> {
  const { version } = await app.value('forms.open', { id });
  await app.value('forms.save', { id, version, changes: { narrative } });
}

/** A form that was printed, sealed and scanned, then written on and exported anew. */
async function changedSinceScan(app: TestApplication) {
  const { form, made } = await exportedForm(app, '样例活动');
  await addScan(app, form.id, JPEG, '盖章页.jpg');
  await writeOn(app, form.id, '盖章以后又写了一句。');
  const { export: now } = await exported(app, form.id);
  return { form: form.id, before: made.checkCode ?? '', now: now.checkCode ?? '' };
}

test('a scan is of the last Word file that could be printed, whatever was written since; without one of the text as it stands', async () => {
  const app = await testApplication();
  const { form, before, now } = await changedSinceScan(app);
  expect(before).not.toBe(now);
  expect(await codesOf(app, form)).toEqual([before]);
  await writeOn(app, form, '还没有导出的一句。');
  await exported(app, form, true);
  await addScan(app, form, PNG, '第二页.png');
  expect(await codesOf(app, form)).toEqual([before, now]);
});

test('a person says of which text it is, by a code that a paper of the form can have', async () => {
  const app = await testApplication();
  const { form, before, now } = await changedSinceScan(app);
  const [scan] = await app.value('scans.list', { form });
  const named = { form, scan: scan?.id ?? '' };
  const set = await app.value('scans.setCode', { ...named, code: now });
  expect(set).toEqual([{ ...scan, code: now }]);
  await app.value('scans.setCode', { ...named, code: before });
  expect(await codesOf(app, form)).toEqual([before]);
  expect(await app.call('scans.setCode', { ...named, code: '7KQF-3MXA' })).toMatchObject({
    error: { code: 'callInvalid' },
  });
  const other = await exportedForm(app, '另一项活动');
  expect(
    await app.call('scans.setCode', {
      form: other.form.id,
      scan: named.scan,
      code: other.made.checkCode ?? '',
    }),
  ).toMatchObject({ error: { code: 'scanMissing' } });
  expect(await codesOf(app, form)).toEqual([before]);
});

test('one of an earlier text keeps its form back until a person has said what becomes of it', async () => {
  const app = await testApplication();
  const { form, now } = await changedSinceScan(app);
  const plan = (changes: Parameters<typeof orderOf>[1] = {}) =>
    app.value('submissions.plan', orderOf([form], changes));
  expect(await plan()).toMatchObject({
    blocks: [{ form, code: 'scanEarlier', details: { file: '盖章页.jpg' } }],
    parts: [],
  });
  const purposes = async (changes: Parameters<typeof orderOf>[1]) => {
    const { parts, blocks, earlierScans } = await plan(changes);
    expect(blocks).toEqual([]);
    return [earlierScans.length, parts[0]?.files.filter(({ purpose }) => purpose === 'scan').length];
  };
  expect(await purposes({ earlierScans: 'send' })).toEqual([1, 1]);
  expect(await purposes({ earlierScans: 'leave' })).toEqual([1, 0]);
  expect(await purposes({ scans: false })).toEqual([0, 0]);
  // Of several only the one of the earlier text stays here.
  await addScan(app, form, PNG, '第二页.png');
  expect(await purposes({ earlierScans: 'leave' })).toEqual([1, 1]);
  expect(await purposes({ earlierScans: 'send' })).toEqual([1, 2]);
  const [scan] = await app.value('scans.list', { form });
  await app.value('scans.setCode', { form, scan: scan?.id ?? '', code: now });
  expect(await purposes({})).toEqual([0, 2]);
});

test('sent all the same it is called what it is: in the checklist, in the manifest, and where the package is taken in', async () => {
  const app = await testApplication();
  const { form, now } = await changedSinceScan(app);
  await addScan(app, form, PNG, '第二页.png');
  const { folder, parts } = await packed(app, [form], { earlierScans: 'send' });
  if (folder === null) throw new Error('not packed');
  const scans = parts.flatMap(({ files }) => files).filter(({ purpose }) => purpose === 'scan');
  const [earlier, later] = scans.map(({ path }) => path);
  const lines = (await readFile(join(folder, CHECKLIST_FILE), 'utf8')).split('\r\n');
  const lineOf = (path = '') => lines.find((line) => line.includes(path));
  expect(lineOf(earlier)).toContain('盖章页扫描件，是之前那一版的');
  expect(lineOf(later)).not.toContain('之前那一版');
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST_PATH), 'utf8'));
  expect(manifest.forms).toMatchObject([{ scans: [earlier, later], earlierScans: [earlier] }]);
  const other = await testApplication();
  await other.application.takeIn(folder);
  expect(await codesOf(other, form)).toEqual([null, now]);
});
