import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDriver } from '../../../electron/database/open.ts';
import { row, text } from '../../../electron/database/rows.ts';
import type { BinnedForm, OpenForm } from '../../../shared/api/model.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { base64, pagePicture } from '../../helpers/scans.ts';
import { SMALL_PHOTOS } from '../../helpers/storedForms.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Two are enough for forms to share them, and few enough that they do. */
const PHOTOS = SMALL_PHOTOS.slice(0, 2);
const PHOTO_HASHES = PHOTOS.map((data) => hashOf(Buffer.from(data, 'base64')));

/** Two scans likewise. */
const SCANS = await Promise.all(['#eee', '#ddd'].map((colour) => pagePicture(colour).png().toBuffer()));

const ACTS = [
  'create',
  'prepare',
  'add',
  'remove',
  'putBack',
  'addScan',
  'removeScan',
  'putBackScan',
  'duplicate',
  'bin',
  'restore',
  'erase',
] as const;

/** Something done with one of the forms, whichever there is, and one of the photos. */
const step = fc.record({
  act: fc.constantFrom(...ACTS),
  form: fc.nat({ max: 5 }),
  photo: fc.nat({ max: PHOTOS.length - 1 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Steps one after the other; those in one list at the same time. */
const course = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 20, maxLength: 40 });

/** Every form that was ever made, and the photos taken off them. */
interface Made {
  readonly forms: string[];
  readonly takenOff: { form: string; photo: string }[];
  readonly takenOffScans: { form: string; scan: string }[];
}

/** What is refused (a form that is gone, another version) changes nothing, and that is all that is asked of it. */
async function take({ call }: TestApplication, made: Made, step: Step): Promise<void> {
  const id = made.forms[step.form % made.forms.length] ?? randomUUID();
  const form = await call('forms.open', { id });
  const change = { form: id, version: form.ok ? form.value.version : 1 };
  const sha256 = PHOTO_HASHES[step.photo] ?? '';
  switch (step.act) {
    case 'create': {
      const created = await call('forms.create', { kind: 'unit' });
      if (created.ok) made.forms.push(created.value.id);
      return;
    }
    case 'duplicate': {
      const copy = await call('forms.duplicate', { id });
      if (copy.ok) made.forms.push(copy.value.id);
      return;
    }
    case 'prepare':
      await call('photos.prepare', { form: id, data: PHOTOS[step.photo] ?? '', job: randomUUID() });
      return;
    case 'add':
      await call('photos.add', { ...change, name: '活动.jpg', sha256 });
      return;
    case 'remove': {
      const photo = form.ok ? form.value.photos[step.photo]?.id : undefined;
      if (!photo) return;
      await call('photos.remove', { ...change, photo });
      made.takenOff.push({ form: id, photo });
      return;
    }
    case 'putBack': {
      const taken = made.takenOff.at(-1 - step.photo);
      if (taken) await call('photos.putBack', { ...change, ...taken });
      return;
    }
    case 'addScan':
      await call('scans.add', {
        form: id,
        data: base64(SCANS[step.photo] ?? new Uint8Array()),
        name: '页.png',
        job: randomUUID(),
      });
      return;
    case 'removeScan': {
      const scans = await call('scans.list', { form: id });
      const scan = scans.ok ? scans.value[step.photo]?.id : undefined;
      if (!scan) return;
      await call('scans.remove', { form: id, scan });
      made.takenOffScans.push({ form: id, scan });
      return;
    }
    case 'putBackScan': {
      const taken = made.takenOffScans.at(-1 - step.photo);
      if (taken) await call('scans.putBack', taken);
      return;
    }
    case 'erase':
      await call('forms.bin', { id });
      await call('forms.erase', { id });
      return;
    default:
      await call(`forms.${step.act}`, { id });
  }
}

/** All forms but one, as they are: open ones in full, those in the bin as the bin shows them. */
async function others({ value }: TestApplication, but: string): Promise<readonly (OpenForm | BinnedForm)[]> {
  const ids = (await value('forms.list', {})).map(({ id }) => id).toSorted();
  const open = await Promise.all(
    ids.map(async (id) => ({
      ...(await value('forms.open', { id })),
      scans: await value('scans.list', { form: id }),
    })),
  );
  const binned = await value('forms.binned', {});
  return [...open, ...binned].filter(({ id }) => id !== but);
}

/** Every picture of every form is there and is what its hash says; every other file belongs to a row or to a photo prepared. */
async function expectSound({ folder }: TestApplication): Promise<void> {
  const data = join(folder, 'data');
  const connection = (await chooseDriver()).connect(join(data, 'jianbiao.db'), 'read');
  const hashes = (sql: string) =>
    connection
      .prepare(sql)
      .all()
      .map((found) => text(row(found), 'sha256'));
  const known = hashes('SELECT sha256 FROM photos');
  const onForms = hashes('SELECT sha256 FROM form_photos');
  const ofScans = hashes('SELECT sha256 FROM scans');
  connection.close();
  const files = await namesBelow(join(data, 'photos'));
  for (const name of files) expect(hashOf(await readFile(join(data, 'photos', name)))).toBe(name);
  expect(files).toEqual(expect.arrayContaining([...known, ...onForms]));
  const scans = await namesBelow(join(data, 'scans'));
  for (const name of scans) expect(hashOf(await readFile(join(data, 'scans', name)))).toBe(name);
  expect(scans).toEqual(expect.arrayContaining(ofScans));
}

test('whatever is done, an erased form takes nothing of another with it, and all erased leave no file', async () => {
  const app = await testApplication();
  await fc.assert(
    fc.asyncProperty(course, async (turns) => {
      const made: Made = { forms: [], takenOff: [], takenOffScans: [] };
      for (const kind of FORM_KINDS) made.forms.push((await app.value('forms.create', { kind })).id);
      for (const steps of turns) {
        const id = made.forms[(steps[0]?.form ?? 0) % made.forms.length] ?? '';
        const erases = steps.length === 1 && steps[0]?.act === 'erase';
        const before = erases && (await others(app, id));
        await Promise.all(steps.map((each) => take(app, made, each)));
        if (before) expect(await others(app, id)).toEqual(before);
        await expectSound(app);
      }
      for (const form of made.forms.keys()) await take(app, made, { act: 'erase', form, photo: 0 });
      expect(await namesBelow(join(app.folder, 'data', 'photos'))).toEqual([]);
      expect(await namesBelow(join(app.folder, 'data', 'scans'))).toEqual([]);
      expect(await namesBelow(join(app.folder, 'data', 'renditions'))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
