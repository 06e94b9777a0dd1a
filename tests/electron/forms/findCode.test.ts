import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const find = ({ value }: TestApplication, { id }: Pick<OpenForm, 'id'>, code: string) =>
  value('codes.find', { form: id, code });

/** Exports a form; the code that its Word file has. */
async function exported({ value }: TestApplication, { id }: Pick<OpenForm, 'id'>): Promise<string> {
  const made = await value('forms.export', { id, draft: false, job: randomUUID() });
  return made.export.checkCode ?? '';
}

const ready = (app: TestApplication) => storedForm(app, SMALL_PHOTOS.slice(0, 3));

const NAME = { activityName: '2021年全国科普日活动样例广场主场' };

describe('the code on a paper', () => {
  test('is that of the form as it stands, typed in any way, also before it was ever exported', async () => {
    const app = await testApplication();
    const form = await ready(app);
    const code = await exported(app, form);
    const current = { verdict: 'current', code, form: form.id, exportedAt: '2021-09-20T02:00:00.000Z' };
    for (const typed of [code, code.toLowerCase(), ` ${code.replace('-', ' ')} `])
      expect(await find(app, form, typed)).toMatchObject(current);
  });

  test('is that of an earlier export once the form was changed, and again the present one when that is taken back', async () => {
    const app = await testApplication();
    const form = await ready(app);
    const { fields } = form.content;
    const code = await exported(app, form);
    const { version } = await app.value('forms.save', {
      id: form.id,
      version: form.version,
      changes: { fields: { ...fields, fax: '0519-00000000' } },
    });
    expect(await find(app, form, code)).toMatchObject({ verdict: 'earlier', code, form: form.id });
    const changes = { fields };
    await app.value('forms.save', { id: form.id, version, changes });
    expect(await find(app, form, code)).toMatchObject({ verdict: 'current', form: form.id });
  });

  test('is another form’s, which is named; of a form and its copy it is that of the one that is asked about', async () => {
    const app = await testApplication();
    const form = await ready(app);
    const code = await exported(app, form);
    const copy = await app.value('forms.duplicate', { id: form.id });
    expect(await find(app, copy, code)).toMatchObject({
      verdict: 'current',
      form: copy.id,
      exportedAt: null,
    });
    await app.value('forms.save', { id: copy.id, version: 1, changes: { fields: NAME } });
    expect(await find(app, copy, code)).toMatchObject({ verdict: 'current', form: form.id });
    await app.value('forms.save', {
      id: form.id,
      version: form.version,
      changes: { fields: { fax: '0519-00000000' } },
    });
    expect(await find(app, copy, code)).toMatchObject({ verdict: 'earlier', form: form.id });
  });

  test('is nobody’s where no form has it, where it is none, and where its form is in the bin', async () => {
    const app = await testApplication();
    const [form, other] = [await ready(app), await storedForm(app, [], 'unit')];
    const code = await exported(app, form);
    for (const typed of ['7KQF-3MXA', '校验码', ''])
      expect(await find(app, form, typed)).toEqual({ verdict: 'unknown' });
    await app.value('forms.bin', { id: form.id });
    expect(await find(app, other, code)).toEqual({ verdict: 'unknown' });
    expect(await app.call('codes.find', { form: form.id, code })).toMatchObject({
      error: { code: 'formMissing' },
    });
  });
});
