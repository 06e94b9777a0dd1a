import { randomUUID } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow, temporaryFolder } from '../../helpers/folders.ts';
import { SMALL_PHOTOS, storedForm } from '../../helpers/storedForms.ts';

const [RED = '', GREEN = ''] = SMALL_PHOTOS;

const FIRST_DAY = '2021-09-20';

/** Uses the program on a day: what is done, after what it collects at its start; closed again. */
async function onDay(
  folder: string,
  day: string,
  use: (app: TestApplication) => Promise<void> = async () => {},
): Promise<void> {
  const app = await testApplication({ now: () => new Date(`${day}T02:00:00.000Z`) }, { folder });
  await use(app);
  await app.application.close();
}

/** Three days of use, of which the last is the day: before that no clock is believed. */
async function untilDay(folder: string, ...days: readonly string[]): Promise<void> {
  for (const day of days) await onDay(folder, day);
}

const originals = (folder: string) => namesBelow(join(folder, 'data', 'photos'));
const renditions = (folder: string) => namesBelow(join(folder, 'data', 'renditions'));

async function takeOffFirst({ value }: TestApplication, form: OpenForm): Promise<void> {
  await value('photos.remove', { form: form.id, version: form.version, photo: form.photos[0]?.id ?? '' });
}

test('a photo taken off is kept for thirty days after the start that first found it unused, then goes with its renditions', async () => {
  const folder = await temporaryFolder();
  await onDay(folder, FIRST_DAY, async (app) => takeOffFirst(app, await storedForm(app, [RED, GREEN])));
  await untilDay(folder, '2021-09-21', '2021-10-10', '2021-10-20', '2021-10-21');
  expect(await originals(folder)).toHaveLength(2);
  await untilDay(folder, '2021-10-22');
  expect(await originals(folder)).toHaveLength(1);
  const [kept = ''] = await originals(folder);
  expect((await renditions(folder)).every((name) => name.startsWith(kept))).toBe(true);
});

test('a photo that came on a form again has its time anew', async () => {
  const folder = await temporaryFolder();
  let form = '';
  await onDay(folder, FIRST_DAY, async (app) => {
    const stored = await storedForm(app, [RED]);
    form = stored.id;
    await takeOffFirst(app, stored);
  });
  await onDay(folder, '2021-09-21', async ({ value }) => {
    const { sha256 } = await value('photos.prepare', { form, data: RED, job: randomUUID() });
    const { version } = await value('forms.open', { id: form });
    await value('photos.add', { form, version, name: '红.jpg', sha256 });
  });
  await onDay(folder, '2021-10-19', async (app) =>
    takeOffFirst(app, await app.value('forms.open', { id: form })),
  );
  await untilDay(folder, '2021-10-20', '2021-10-21', '2021-10-22', '2021-10-23');
  expect(await originals(folder)).toHaveLength(1);
  await untilDay(folder, '2021-11-20', '2021-11-21');
  expect(await originals(folder)).toHaveLength(0);
});

test('what a form in the bin has is used', async () => {
  const folder = await temporaryFolder();
  let form = '';
  await onDay(folder, FIRST_DAY, async (app) => {
    form = (await storedForm(app, [RED])).id;
  });
  await untilDay(folder, '2021-11-01', '2021-11-02', '2021-11-03');
  await onDay(folder, '2021-11-04', async ({ value }) => void (await value('forms.bin', { id: form })));
  await untilDay(folder, '2021-11-05', '2021-11-06', '2021-12-04');
  expect(await originals(folder)).toHaveLength(1);
});

test('a clock set ahead for a day removes nothing', async () => {
  const folder = await temporaryFolder();
  await onDay(folder, FIRST_DAY, async (app) => takeOffFirst(app, await storedForm(app, [RED])));
  await untilDay(folder, '2021-09-21', '2031-01-01', '2021-09-22');
  expect(await originals(folder)).toHaveLength(1);
});

test('files that nobody knows go after the same time, renditions without an original at once', async () => {
  const folder = await temporaryFolder();
  await onDay(folder, FIRST_DAY);
  const photos = join(folder, 'data', 'photos');
  const [old, fresh, unfinished] = ['a'.repeat(64), 'b'.repeat(64), '.0011.tmp'];
  for (const name of [old, fresh, unfinished]) await writeFile(join(photos, name), 'x');
  const before = new Date('2021-08-01T00:00:00Z');
  for (const name of [old, unfinished]) await utimes(join(photos, name), before, before);
  const now = new Date('2021-09-22T00:00:00Z');
  await utimes(join(photos, fresh), now, now);
  await writeFile(join(folder, 'data', 'renditions', `${'c'.repeat(64)}-480-85-0.jpg`), 'x');
  await untilDay(folder, '2021-09-21', '2021-09-22');
  expect(await originals(folder)).toEqual([fresh]);
  expect(await renditions(folder)).toEqual([]);
});
