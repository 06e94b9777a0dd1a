import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

/** An application whose clock a test sets. */
async function withClock(): Promise<TestApplication & { readonly clock: { day: string } }> {
  const clock = { day: '2021-09-20' };
  const app = await testApplication({ now: () => new Date(`${clock.day}T02:00:00.000Z`) });
  return { ...app, clock };
}

const idsIn = async ({ value }: TestApplication) => (await value('forms.binned', {})).map(({ id }) => id);

describe('a form in the bin', () => {
  test('is not listed, opened, saved, marked, exported or copied, and comes back as it was', async () => {
    const app = await testApplication();
    const form = await storedForm(app, SMALL_PHOTOS.slice(0, 2));
    const { id, version } = form;
    await app.value('forms.mark', { id, marks: { sealedOn: '2021-09-19' } });
    const before = await app.value('forms.open', { id });
    await app.value('forms.bin', { id });
    expect(await app.value('forms.list', {})).toEqual([]);
    const missing = { error: { code: 'formMissing' } };
    const calls = [
      app.call('forms.open', { id }),
      app.call('forms.save', { id, version, changes: { narrative: '新' } }),
      app.call('forms.mark', { id, marks: { sealedOn: null } }),
      app.call('forms.export', { id, draft: true, job: randomUUID() }),
      app.call('forms.duplicate', { id }),
      app.call('forms.takeUnit', { id, version, take: [] }),
      app.call('forms.bin', { id }),
    ];
    for (const answer of await Promise.all(calls)) expect(answer).toMatchObject(missing);
    await app.value('forms.restore', { id });
    expect(await app.value('forms.open', { id })).toEqual(before);
    expect(await idsIn(app)).toEqual([]);
    expect(await app.call('forms.restore', { id })).toMatchObject(missing);
  });

  test('is listed there with what tells it from others, the one deleted last first', async () => {
    const app = await withClock();
    const [first, second] = [await storedForm(app), await storedForm(app, [], 'unit')];
    await app.value('forms.bin', { id: first.id });
    app.clock.day = '2021-09-21';
    await app.value('forms.bin', { id: second.id });
    expect(await app.value('forms.binned', {})).toEqual([
      {
        id: second.id,
        kind: 'unit',
        name: second.content.fields.unitName,
        reportingUnit: second.content.reportingUnit,
        sample: false,
        binnedAt: '2021-09-21T02:00:00.000Z',
        until: '2021-10-21',
      },
      expect.objectContaining({ id: first.id, kind: 'activity', until: '2021-10-20' }),
    ]);
  });
});

describe('after 30 days in the bin, with the program in use', () => {
  async function binned() {
    const app = await withClock();
    const { id } = await storedForm(app, SMALL_PHOTOS.slice(0, 1));
    await app.value('forms.bin', { id });
    return { app, id };
  }

  test('a form is there on the last day, and gone on the next', async () => {
    const { app, id } = await binned();
    for (const day of ['2021-10-18', '2021-10-19', '2021-10-20']) {
      app.clock.day = day;
      expect(await idsIn(app), day).toEqual([id]);
    }
    app.clock.day = '2021-10-21';
    expect(await idsIn(app)).toEqual([]);
    expect(await app.call('forms.restore', { id })).toMatchObject({ error: { code: 'formMissing' } });
  });

  test('only what has had its time goes', async () => {
    const { app } = await binned();
    app.clock.day = '2021-10-01';
    const later = await storedForm(app);
    const kept = await storedForm(app);
    await app.value('forms.bin', { id: later.id });
    for (const day of ['2021-10-02', '2021-10-03', '2021-10-25']) {
      app.clock.day = day;
      await idsIn(app);
    }
    expect(await idsIn(app)).toEqual([later.id]);
    expect((await app.value('forms.list', {})).map(({ id }) => id)).toEqual([kept.id]);
  });

  test('it goes at the start of the program, before anybody asks', async () => {
    const { app, id } = await binned();
    const days = ['2021-10-21', '2021-10-22', '2021-10-23'];
    let last = app as TestApplication;
    for (const day of days) {
      await last.application.close();
      last = await testApplication({ now: () => new Date(`${day}T02:00:00.000Z`) }, { folder: app.folder });
    }
    expect(await last.call('forms.restore', { id })).toMatchObject({ error: { code: 'formMissing' } });
    expect(await namesBelow(join(app.folder, 'data', 'photos'))).toEqual([]);
  });
});

describe('a clock set ahead', () => {
  test('empties no bin, however far and however often it is looked into', async () => {
    const app = await withClock();
    const { id } = await storedForm(app);
    await app.value('forms.bin', { id });
    for (const day of ['2031-01-01', '2031-01-01', '2022-09-20', '2021-09-20', '2021-09-21', '2021-09-22']) {
      app.clock.day = day;
      expect(await idsIn(app), day).toEqual([id]);
    }
    await app.value('forms.restore', { id });
  });

  test('and put right does not keep the bin full for ever', async () => {
    const app = await withClock();
    const { id } = await storedForm(app);
    await app.value('forms.bin', { id });
    const days = ['2031-01-01', '2021-09-21', '2021-10-30'];
    for (const day of days) {
      app.clock.day = day;
      await idsIn(app);
    }
    expect(await idsIn(app)).toEqual([]);
  });
});
