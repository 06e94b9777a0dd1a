import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AskedReason } from '../../../shared/narrative/history.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { storedForm } from '../../helpers/storedForms.ts';

/** A form whose narrative is written at certain minutes of a day. */
async function writing() {
  let minutes = 0;
  const app = await testApplication({ now: () => new Date(Date.UTC(2021, 8, 20, 2, minutes)) });
  const { id } = await app.value('forms.create', { kind: 'unit' });
  const setClock = (at: number) => {
    minutes = at;
  };
  const write = async (at: number, narrative: string) => {
    setClock(at);
    const { version } = await app.value('forms.open', { id });
    await app.value('forms.save', { id, version, changes: { narrative } });
  };
  const keep = (narrative: string, reason: AskedReason) =>
    app.value('history.keep', { form: id, narrative, reason });
  return { app, id, setClock, write, keep };
}

/** The history, the last first: why, and the text. */
async function historyOf({ value }: TestApplication, form: string): Promise<readonly string[]> {
  const list = await value('history.list', { form });
  return Promise.all(
    list.map(
      async ({ id, reason }) =>
        `${reason} ${(await value('history.read', { form, snapshot: id })).narrative}`,
    ),
  );
}

describe('the history of a narrative', () => {
  test('has the text as it was, once in five minutes of writing, the first of them for good', async () => {
    const { app, id, write } = await writing();
    for (const [at, narrative] of [
      [0, '一'],
      [1, '一二'],
      [4, '一二三'],
      [5, '一二三四'],
      [6, '一二三四五'],
      [9, '一二三四五六'],
      [10, '一二三四五六七'],
    ] as const)
      await write(at, narrative);
    expect(await historyOf(app, id)).toEqual(['interval 一二三四五六', 'first 一二三']);
  });

  test('lists time, reason and 字数, and no text', async () => {
    const { app, id, write } = await writing();
    await write(0, '写了English三天');
    await write(7, '改了');
    expect(await app.value('history.list', { form: id })).toEqual([
      { id: 1, at: '2021-09-20T02:07:00.000Z', reason: 'loss', words: 5 },
    ]);
  });

  test('has what stood there when writing goes on another day', async () => {
    const { app, id, write } = await writing();
    await write(0, '昨天写的');
    await write(24 * 60, '昨天写的，今天接着写');
    expect(await historyOf(app, id)).toEqual(['first 昨天写的']);
  });

  test('goes on when the clock is set back', async () => {
    const { app, id, write } = await writing();
    await write(600, '一');
    await write(610, '一二');
    await write(20, '一二三');
    expect(await historyOf(app, id)).toEqual(['interval 一二', 'first 一']);
  });

  test('has no text twice running, also where it was saved again or kept by the window', async () => {
    const { app, id, write, keep } = await writing();
    await write(0, '一二三四');
    await write(6, '一二三四');
    await keep('一二三四', 'paste');
    await keep('一二三四', 'paste');
    await keep('一二三四 \n', 'paste');
    await write(12, '一二三四五');
    expect(await historyOf(app, id)).toEqual(['paste 一二三四']);
  });

  test('says of a text why it was kept at last, where that is worth more', async () => {
    const { app, id, write, keep } = await writing();
    await write(0, '一二三四');
    await keep('一二三四', 'paste');
    await keep('一二三四', 'restore');
    await keep('一二三四', 'paste');
    expect(await historyOf(app, id)).toEqual(['restore 一二三四']);
  });

  test('has the text before most of it went, and gives it back when the form is opened', async () => {
    const { app, id, write, keep } = await writing();
    await write(0, '写了很久的一段话');
    await write(1, '啊');
    expect((await app.value('forms.open', { id })).rescue).toBe('写了很久的一段话');
    await write(7, '啊啊');
    await write(13, '啊啊啊');
    // The window asks again for what it still offers.
    await keep('写了很久的一段话', 'loss');
    expect(await historyOf(app, id)).toEqual(['interval 啊啊', 'interval 啊', 'loss 写了很久的一段话']);
  });

  test('has a text that the window names before it is stored, and nothing empty', async () => {
    const { app, id, write, keep } = await writing();
    await keep('', 'paste');
    await write(0, '粘贴来的一大段');
    await keep('粘贴来的一大段，还没存的', 'import');
    await keep('', 'restore');
    expect(await historyOf(app, id)).toEqual(['import 粘贴来的一大段，还没存的']);
  });

  test('belongs to its form: a copy has none, one in the bin shows none, erased it is gone', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    await app.value('history.keep', { form: id, narrative: '改之前的', reason: 'import' });
    const [entry] = await app.value('history.list', { form: id });
    const copy = await app.value('forms.duplicate', { id });
    expect(await app.value('history.list', { form: copy.id })).toEqual([]);
    const elsewhere = { form: copy.id, snapshot: entry?.id ?? 0 };
    expect(await app.call('history.read', elsewhere)).toMatchObject({ error: { code: 'snapshotMissing' } });
    const missing = { error: { code: 'formMissing' } };
    await app.value('forms.bin', { id });
    expect(await app.call('history.list', { form: id })).toMatchObject(missing);
    expect(await app.call('history.read', { form: id, snapshot: entry?.id ?? 0 })).toMatchObject(missing);
    await app.value('forms.restore', { id });
    expect(await app.value('history.list', { form: id })).toEqual([entry]);
    await app.value('forms.bin', { id });
    await app.value('forms.erase', { id });
    expect(await app.call('history.list', { form: id })).toMatchObject(missing);
  });

  test('of a sample is kept like any other', async () => {
    const app = await testApplication();
    const { id } = await app.value('samples.create', { kind: 'unit' });
    const { content, version } = await app.value('forms.open', { id });
    await app.value('forms.save', { id, version, changes: { narrative: `${content.narrative}。` } });
    expect(await historyOf(app, id)).toEqual([`first ${content.narrative}`]);
  });

  test('takes from outside only what the window may ask for', async () => {
    const app = await testApplication();
    const { id } = await storedForm(app);
    const keep = (request: object) => app.application.call('history.keep', { form: id, ...request });
    const invalid = { error: { code: 'callInvalid' } };
    expect(await keep({ narrative: '文', reason: 'interval' })).toMatchObject(invalid);
    expect(await keep({ narrative: '文'.repeat(100_001), reason: 'paste' })).toMatchObject(invalid);
    expect(await app.application.call('history.read', { form: id, snapshot: 0 })).toMatchObject(invalid);
    const nowhere = { form: randomUUID(), narrative: '文', reason: 'paste' };
    expect(await app.application.call('history.keep', nowhere)).toMatchObject({
      error: { code: 'formMissing' },
    });
  });
});
