import { randomUUID } from 'node:crypto';
import { copyFile, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCode } from '../../../shared/form/checkCode.ts';
import { testApplication } from '../../helpers/application.ts';
import { openDocx } from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

type App = Awaited<ReturnType<typeof testApplication>>;

const exported = async (app: App, id: string) =>
  (await app.value('forms.export', { id, draft: false, job: randomUUID() })).export;

describe('an export of a stored form', () => {
  test('is proven, and says so also after the next start', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const record = await exported(app, form.id);
    expect(record.proof).toEqual({ words: 34, photos: 3 });
    const { content, photos } = form;
    expect(record.checkCode).toBe(checkCode(definitionOf('activity'), { ...content, photos }));
    await app.application.close();
    const next = await testApplication({}, { folder: app.folder });
    expect((await next.value('forms.open', { id: form.id })).lastExport).toEqual(record);
  });

  test('has the check code in its foot only on wish', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const parts = async () => {
      const { path, checkCode: code } = await exported(app, form.id);
      const file = openDocx(await readFile(path));
      const names = file.names.filter((name) => name.endsWith('.xml'));
      return names.filter((name) => file.text(name).includes(code ?? ''));
    };
    expect(await parts()).toEqual([]);
    await app.value('settings.save', { checkCodeInFooter: true });
    expect(await parts()).toEqual(['word/footer1.xml']);
  });

  test('keeps its code when an opinion comes, and gets another when the reporter changes something', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const first = await exported(app, form.id);
    const opinions = {
      recommendation: { text: '同意推荐。', date: '2021-10-08' },
      approval: { text: '', date: '' },
    };
    const { version } = await app.value('forms.save', {
      id: form.id,
      version: form.version,
      changes: { opinions },
    });
    const second = await exported(app, form.id);
    await app.value('forms.save', {
      id: form.id,
      version,
      changes: { reportingUnit: '样例市样例区样例中学' },
    });
    const third = await exported(app, form.id);
    expect(second.checkCode).toBe(first.checkCode);
    expect(third.checkCode).not.toBe(first.checkCode);
  });

  test('tells of each step', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const told: string[] = [];
    app.application.onProgress(({ done, total }) => told.push(`${done}/${total}`));
    await exported(app, form.id);
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5']);
  });
});

describe('its file', () => {
  test('is opened and copied by what the door brings along', async () => {
    const done: string[] = [];
    const remember = (what: string) => async (path: string) => done.push(`${what} ${path}`) > 0;
    const app = await testApplication({ openFile: remember('open'), copyFile: remember('copy') });
    expect(await app.value('app.state', {})).toMatchObject({ canCopyFile: true });
    const { id, path } = await exported(app, (await storedForm(app, SMALL_PHOTOS.slice(0, 3))).id);
    await app.value('exports.open', { id });
    await app.value('exports.copy', { id });
    expect(done).toEqual([`open ${path}`, `copy ${path}`]);
  });

  test('cannot be opened or copied where the door or the system cannot: that is said', async () => {
    const app = await testApplication({ openFile: async () => false });
    expect(await app.value('app.state', {})).toMatchObject({ canCopyFile: false });
    const { id, fileName } = await exported(app, (await storedForm(app, SMALL_PHOTOS.slice(0, 3))).id);
    const refused = (code: string) => ({ ok: false, error: { code, details: { file: fileName } } });
    expect(await app.call('exports.open', { id })).toEqual(refused('fileNotOpened'));
    expect(await app.call('exports.copy', { id })).toEqual(refused('fileNotCopied'));
  });

  test('that is gone is not opened', async () => {
    const opened: string[] = [];
    const app = await testApplication({ openFile: async (path) => opened.push(path) > 0 });
    const { id, path } = await exported(app, (await storedForm(app, SMALL_PHOTOS.slice(0, 3))).id);
    await unlink(path);
    expect(await app.call('exports.open', { id })).toMatchObject({ error: { code: 'exportFileGone' } });
    expect(await app.call('exports.open', { id: randomUUID() })).toMatchObject({
      error: { code: 'exportMissing' },
    });
    expect(opened).toEqual([]);
  });

  test('of the same name beside it is not touched by the next export', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 3));
    const { path } = await exported(app, form.id);
    const kept = join(dirname(path), '备份.docx');
    await copyFile(path, kept);
    const again = await app.value('forms.export', { id: form.id, draft: false, job: randomUUID() });
    expect(again.nameTaken).toBe('there');
    expect(await readFile(path)).toEqual(await readFile(kept));
    await rename(path, join(dirname(path), '移走.docx'));
    const third = await app.value('forms.export', { id: form.id, draft: false, job: randomUUID() });
    expect(third.nameTaken).toBeNull();
  });
});
