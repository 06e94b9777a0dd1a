import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const PHOTOS = SMALL_PHOTOS.slice(0, 3);

async function summaryOf({ value }: TestApplication, id: string) {
  const summary = (await value('forms.list', {})).find((form) => form.id === id);
  if (!summary) throw new Error('not listed');
  return summary;
}

const exported = ({ value }: TestApplication, id: string, draft = false) =>
  value('forms.export', { id, draft, job: randomUUID() });

async function change({ value }: TestApplication, id: string, narrative: string) {
  const { version } = await value('forms.open', { id });
  await value('forms.save', { id, version, changes: { narrative } });
}

describe('the state of a form', () => {
  test('goes from being filled in to being handed in, and back', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app, PHOTOS);
    const mark = (marks: Parameters<typeof app.value<'forms.mark'>>[1]['marks']) =>
      app.value('forms.mark', { id, marks });
    const state = async () => (await summaryOf(app, id)).state;
    expect(await state()).toBe('ready');
    await exported(app, id);
    expect(await state()).toBe('exported');
    await mark({ sealedOn: '2021-09-28' });
    expect(await state()).toBe('sealed');
    await mark({ handedIn: { on: '2021-09-30', way: '邮件' } });
    expect(await state()).toBe('handedIn');
    expect(await summaryOf(app, id)).toMatchObject({
      sealedOn: '2021-09-28',
      handedIn: { on: '2021-09-30', way: '邮件' },
    });
    await mark({ handedIn: null });
    expect(await state()).toBe('sealed');
    await mark({ sealedOn: null });
    expect(await state()).toBe('exported');
    await change(app, id, '改过了。');
    expect(await state()).toBe('ready');
  });

  test('is filling in while things are only missing, faulty where something is wrong', async () => {
    const app = await testApplication();
    const { id } = await app.value('forms.create', { kind: 'unit' });
    expect(await summaryOf(app, id)).toMatchObject({ state: 'editing', name: '' });
    await change(app, id, '字'.repeat(3_001));
    const { state, errors, missing } = await summaryOf(app, id);
    expect({ state, wrong: errors - missing }).toEqual({ state: 'faulty', wrong: 1 });
    expect(missing).toBeGreaterThan(0);
  });

  test('with marks is what the marks say, whatever is wrong with the content', async () => {
    const app = await testApplication();
    const { id } = await app.value('forms.create', { kind: 'unit' });
    await app.value('forms.mark', { id, marks: { sealedOn: '2021-09-28' } });
    const summary = await summaryOf(app, id);
    expect(summary.state).toBe('sealed');
    expect(summary.errors).toBeGreaterThan(0);
  });
});

describe('an export is outdated', () => {
  test('by a change, also of a form that is sealed and handed in', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app, PHOTOS);
    const outdated = async () => (await summaryOf(app, id)).exportOutdated;
    expect(await outdated()).toBe(false);
    await exported(app, id);
    expect(await outdated()).toBe(false);
    await change(app, id, '改过了。');
    expect(await outdated()).toBe(true);
    const marks = { sealedOn: '2021-09-28', handedIn: { on: '2021-09-30', way: '邮件' } };
    await app.value('forms.mark', { id, marks });
    expect(await outdated()).toBe(true);
    await exported(app, id);
    expect(await outdated()).toBe(false);
  });

  test('not where it was a draft: nobody hands that in', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app, PHOTOS);
    await exported(app, id, true);
    await change(app, id, '改过了。');
    expect(await summaryOf(app, id)).toMatchObject({ exportOutdated: false, state: 'ready' });
  });
});

test('the form changed last is the first of the list', async () => {
  let minutes = 0;
  const app = await testApplication({ now: () => new Date(Date.UTC(2021, 8, 20, 2, minutes)) });
  const [first, second] = [await storedForm(app), await storedForm(app)];
  const ids = async () => (await app.value('forms.list', {})).map(({ id }) => id);
  expect(await ids()).toEqual([second.id, first.id]);
  minutes = 1;
  await change(app, first.id, '改过了。');
  expect(await ids()).toEqual([first.id, second.id]);
});
