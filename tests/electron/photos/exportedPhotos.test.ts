import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { OpenForm } from '../../../shared/api/model.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { type TestApplication, testApplication } from '../../helpers/application.ts';
import { openDocx } from '../../helpers/docx.ts';
import { namesBelow } from '../../helpers/folders.ts';
import { storedForm } from '../../helpers/storedForms.ts';
import { runJson } from '../cli/runCli.ts';
import { formFile, formFolder } from '../forms/formFolder.ts';
import { jpegSegments } from './inputs.ts';
import { SECRET, TELLING_PHOTOS } from './tellingPhotos.ts';

const NAMES = Object.keys(TELLING_PHOTOS);
/** A final form takes five at most. */
const SHARES = [NAMES.slice(0, 5), NAMES.slice(-3)];

const bytesOf = (name: string): Uint8Array => TELLING_PHOTOS[name] ?? new Uint8Array();

/** How files begin what they tell beside their pixels. */
const TRACES = ['Exif\0', 'http://ns.adobe.com/', 'xpacket', 'Photoshop 3.0', '8BIM', 'ICC_PROFILE', 'GPS'];
/** The only markers of the pictures: JFIF, tables, a baseline frame, the scan. */
const PLAIN_MARKERS = [0xe0, 0xdb, 0xc0, 0xc4, 0xda];

const told = (bytes: Uint8Array): readonly string[] =>
  [SECRET, ...TRACES].filter(
    (words) => Buffer.from(bytes).includes(words) || Buffer.from(bytes).includes(words, 0, 'utf16le'),
  );

async function expectPlainPicture(jpeg: Uint8Array): Promise<void> {
  expect(told(jpeg)).toEqual([]);
  const markers = jpegSegments(jpeg).map(({ marker }) => marker);
  expect(markers.filter((marker) => !PLAIN_MARKERS.includes(marker))).toEqual([]);
  expect([...jpeg.slice(-2)]).toEqual([0xff, 0xd9]);
  const { exif, xmp, iptc, icc, comments, orientation } = await sharp(jpeg).metadata();
  expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({});
}

/** Every part of a Word file, and every picture in it. */
async function expectSilent(docx: Uint8Array, photos: number): Promise<void> {
  const file = openDocx(docx);
  for (const name of file.names) expect([name, told(file.bytes(name))]).toEqual([name, []]);
  const pictures = file.names.filter((name) => name.startsWith('word/media/'));
  expect(pictures).toHaveLength(photos);
  for (const name of pictures) await expectPlainPicture(file.bytes(name));
}

async function formWith(app: TestApplication, kind: OpenForm['content']['kind'], names: readonly string[]) {
  let form = await storedForm(app, [], kind);
  for (const name of names) {
    const { id, version } = form;
    const data = Buffer.from(bytesOf(name)).toString('base64');
    const { sha256 } = await app.value('photos.prepare', { form: id, data, job: randomUUID() });
    form = await app.value('photos.add', { form: id, version, name, sha256 });
  }
  return form;
}

test('the photos tell what they should not, before', () => {
  for (const name of NAMES) expect([name, told(bytesOf(name)).includes(SECRET)]).toEqual([name, true]);
  expect(told(bytesOf('GEHEIM.jpg'))).toEqual(
    expect.arrayContaining(['Exif\0', 'http://ns.adobe.com/', 'Photoshop 3.0', '8BIM', 'ICC_PROFILE']),
  );
});

test.each(FORM_KINDS)('no Word file of a stored %s form tells anything of its photos', async (kind) => {
  const app = await testApplication();
  await app.value('settings.save', { checkCodeInFooter: true });
  for (const names of SHARES) {
    const form = await formWith(app, kind, names);
    const { id, version } = form;
    const photo = form.photos[0]?.id ?? '';
    const crop = { left: 500, top: 500, width: 9000, height: 9000 };
    const edited = await app.value('photos.edit', { form: id, version, photo, edit: { turns: 1, crop } });
    for (const draft of [false, true]) {
      const { export: made } = await app.value('forms.export', { id, draft, job: randomUUID() });
      await expectSilent(await readFile(made.path), names.length);
    }
    const { reportingUnit, fields, narrative, opinions } = edited.content;
    const photos = edited.photos.map((each) => ({ id: each.id, caption: each.caption }));
    const content = { reportingUnit, fields, narrative, opinions, photos, photoLayout: 'auto' } as const;
    const { docx } = await app.value('forms.preview', { id, content, job: randomUUID() });
    await expectSilent(Buffer.from(docx, 'base64'), names.length);
  }
  const renditions = join(app.folder, 'data', 'renditions');
  const pictures = await namesBelow(renditions);
  expect(pictures.length).toBeGreaterThan(3 * NAMES.length);
  for (const name of pictures) await expectPlainPicture(await readFile(join(renditions, name)));
});

test('no Word file of a form file tells anything of its photos', async () => {
  for (const names of SHARES) {
    const photos = names.map((file) => ({ file, caption: '' }));
    const { folder, out } = await formFolder(
      formFile('activity', { photos }),
      Object.fromEntries(names.map((name) => [name, bytesOf(name)])),
    );
    for (const draft of [[], ['--draft']]) {
      const run = await runJson(folder, 'export', '表.json', '--out', '导出', ...draft);
      expect(run).toMatchObject({ exit: 0 });
    }
    const files = await namesBelow(out);
    expect(files).toHaveLength(2);
    for (const name of files) await expectSilent(await readFile(join(out, name)), names.length);
  }
});
