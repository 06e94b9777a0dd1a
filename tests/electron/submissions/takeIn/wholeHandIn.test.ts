import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Submission } from '../../../../shared/submission/model.ts';
import { type TestApplication, testApplication } from '../../../helpers/application.ts';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { addScan, pagePicture, pdfOf } from '../../../helpers/scans.ts';
import { runCli, runJson } from '../../cli/runCli.ts';
import { exported, exportedForm, packed } from '../exportedForms.ts';

const PDF = pdfOf({ pages: 2 });
const PNG = await pagePicture('#eee').png().toBuffer();

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const scansIn = ({ parts }: Submission) =>
  parts.flatMap(({ files }) => files).filter(({ purpose }) => purpose === 'scan');

/** Forms with these names, each exported; a mail may weigh so little that each goes in one of its own. */
async function severalMails(
  app: TestApplication,
  names: readonly string[],
  packing: 'files' | 'zip' = 'files',
) {
  const forms = [];
  for (const name of names) forms.push((await exportedForm(app, name)).form.id);
  return packed(app, forms, { limitBytes: 1_000, packing });
}

const codesOf = ({ forms }: Submission) => forms.map(({ checkCode }) => checkCode).toSorted();

async function codesStored(app: TestApplication): Promise<readonly (string | null)[]> {
  const codes = [];
  for (const { id } of await app.value('forms.list', {}))
    codes.push((await exported(app, id, true)).export.checkCode);
  return codes.toSorted();
}

test('scans come along by unpack into another data folder: the same bytes, the same code, and they go on from there', async () => {
  const from = await testApplication();
  const { form, made } = await exportedForm(from, '甲活动');
  await addScan(from, form.id, PDF, '盖章页.pdf');
  await addScan(from, form.id, PNG, '第二页.png');
  const sent = await packed(from, [form.id]);
  const folder = sent.folder ?? '';
  const files = scansIn(sent);
  const bytes = await Promise.all(files.map(({ path }) => readFile(join(folder, path))));
  expect(hashOf(bytes[0] ?? PNG)).toBe(hashOf(PDF));

  const home = await temporaryFolder();
  const { exit, value } = await runJson(home, 'unpack', folder, '--data-dir', join(home, 'data'));
  expect({ exit, value }).toMatchObject({
    exit: 0,
    value: { packages: [{ forms: [{ outcome: 'taken', id: form.id, checkCode: made.checkCode }] }] },
  });
  const app = await testApplication({}, { folder: home });
  const scans = await app.value('scans.list', { form: form.id });
  expect(scans).toMatchObject(
    files.map(({ path, bytes: size }, at) => ({
      name: basename(path),
      kind: at === 0 ? 'pdf' : 'png',
      bytes: size,
      pages: at === 0 ? 2 : 1,
      code: made.checkCode,
    })),
  );
  for (const file of bytes)
    expect(hashOf(await readFile(join(home, 'data', 'scans', hashOf(file))))).toBe(hashOf(file));
  expect(await codesStored(app)).toEqual([made.checkCode]);

  // Nobody has to say of which text they are, and what goes out is what came in.
  await exported(app, form.id);
  const again = await packed(app, [form.id]);
  expect(scansIn(again)[0]).toMatchObject({ sha256: hashOf(PDF) });
  expect(scansIn(again)).toHaveLength(2);
});

test.each(['files', 'zip'] as const)(
  'a hand-in of several mails as %s is taken in wholly',
  async (packing) => {
    const sent = await severalMails(await testApplication(), ['甲活动', '乙活动'], packing);
    expect(sent.parts.map(({ name }) => name)).toEqual(['第1封', '第2封']);
    const app = await testApplication();
    const steps: unknown[] = [];
    const taken = await app.application.takeIn(sent.folder ?? '', (...step) => steps.push(step));
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
    expect(
      taken.value.map(({ checked: { part, files }, forms }) => ({
        part,
        states: [...new Set(files.map(({ state }) => state))],
        outcomes: forms.map(({ outcome }) => outcome),
      })),
    ).toEqual([1, 2].map((number) => ({ part: { number, of: 2 }, states: ['right'], outcomes: ['taken'] })));
    expect(await codesStored(app)).toEqual(codesOf(sent));
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
  },
);

test('the command line tells how far it is, a person and not a program', async () => {
  const sent = await severalMails(await testApplication(), ['甲活动', '乙活动']);
  const home = await temporaryFolder();
  const folder = sent.folder ?? '';
  const run = await runCli(home, 'unpack', folder, '--data-dir', 'data');
  expect([run.exit, run.error]).toEqual([0, '已处理 1 / 2 份\n已处理 2 / 2 份\n']);
  const again = await runJson(home, 'unpack', folder, '--data-dir', 'data');
  expect(again).toMatchObject({
    exit: 0,
    value: { packages: [{ forms: [{ outcome: 'same' }] }, { forms: [{ outcome: 'same' }] }] },
  });
});
