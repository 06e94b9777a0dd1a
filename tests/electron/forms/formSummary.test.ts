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

describe('a seal', () => {
  /** A form on its way through these days: exported, sealed, changed, exported anew. */
  async function sealedForm() {
    let day = '2021-09-20';
    const app = await testApplication({ now: () => new Date(`${day}T02:00:00.000Z`) });
    const { id } = await storedForm(app, PHOTOS);
    const seal = (sealedOn: string | null) => app.value('forms.mark', { id, marks: { sealedOn } });
    const on = async (next: string, work: () => Promise<unknown>) => {
      day = next;
      await work();
      const { state, seal, sealedOn, exportOutdated } = await summaryOf(app, id);
      return [state, seal, sealedOn, exportOutdated];
    };
    return { app, id, seal, on };
  }

  test('is on the text that it was set on: changed and exported anew, the form is not sealed', async () => {
    const { app, id, seal, on } = await sealedForm();
    const before = (await app.value('forms.open', { id })).content.narrative;
    expect(await on('2021-09-20', () => exported(app, id))).toEqual(['exported', null, null, false]);
    expect(await on('2021-09-22', () => seal('2021-09-22'))).toEqual([
      'sealed',
      'current',
      '2021-09-22',
      false,
    ]);
    const changed = await on('2021-09-23', () => change(app, id, '盖章以后改过。'));
    expect(changed).toEqual(['ready', 'earlier', '2021-09-22', true]);
    const again = await on('2021-09-23', () => exported(app, id));
    expect(again).toEqual(['exported', 'earlier', '2021-09-22', false]);
    expect(await on('2021-09-24', () => seal('2021-09-24'))).toEqual([
      'sealed',
      'current',
      '2021-09-24',
      false,
    ]);
    // Noted late, of a day on which the first Word file was the last one.
    expect((await on('2021-09-25', () => seal('2021-09-22')))[1]).toBe('earlier');
    // Taken back to what was sealed it is sealed.
    expect((await on('2021-09-25', () => change(app, id, before)))[1]).toBe('current');
    expect(await on('2021-09-25', () => seal(null))).toEqual(['ready', null, null, true]);
  });

  test('of a day before all Word files is on the first of them: a clock may be wrong', async () => {
    const { app, id, seal, on } = await sealedForm();
    await on('2021-09-23', () => exported(app, id));
    expect((await on('2021-09-23', () => seal('2021-09-01')))[1]).toBe('current');
    await change(app, id, '改过了。');
    await exported(app, id);
    expect((await on('2021-09-23', () => seal('2021-09-01')))[1]).toBe('earlier');
  });
});

test('what is most likely unfinished is counted until it is ticked off, and so is a filing that differs', async () => {
  const app = await testApplication();
  const { id } = await storedForm(app, PHOTOS);
  const standing = async () => {
    const { state, warnings, filing } = await summaryOf(app, id);
    return [state, warnings, filing];
  };
  expect(await standing()).toEqual(['ready', 0, 'missing']);
  await change(app, id, '在XX社区举办。');
  expect(await standing()).toEqual(['ready', 1, 'missing']);
  await app.value('forms.mark', { id, marks: { acknowledged: { 'leftover:narrative:XX': '' } } });
  expect(await standing()).toEqual(['ready', 0, 'missing']);
  await app.value('forms.mark', { id, marks: { filing: { name: '别的名称', on: null } } });
  expect(await standing()).toEqual(['ready', 1, 'differs']);
  const { name } = await summaryOf(app, id);
  await app.value('forms.mark', { id, marks: { filing: { name, on: '2021-09-12' } } });
  expect(await standing()).toEqual(['ready', 0, 'done']);
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
