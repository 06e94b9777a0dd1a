import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../electron/forms/loadForm.ts';
import { builtInNotices } from '../../../electron/notices/notices.ts';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { sampleContent } from '../../helpers/forms.ts';
import { pngDeclaring } from '../photos/inputs.ts';
import { formFile, formFolder, PHOTO } from './formFolder.ts';

const findNotice = await builtInNotices();

test('a form in order: content, photos beside it, no findings', async () => {
  const { form } = await formFolder();
  const loaded = await loadForm(form, findNotice, readPhoto);
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      content: sampleContent('unit'),
      photos: Array.from({ length: 3 }, () => ({ widthPx: 640, heightPx: 480 })),
      findings: [],
    },
  });
});

test('photo paths count from the form file, absolute ones are allowed', async () => {
  const other = await formFolder();
  const photos = ['./照片1.jpg', '../照片2.jpg', join(other.folder, '照片3.jpg')].map((file) => ({
    file,
    caption: '',
  }));
  const { folder, form } = await formFolder(formFile('unit', { photos }));
  const without = await loadForm(form, findNotice, readPhoto);
  expect(without).toMatchObject({
    ok: true,
    value: { findings: [{ code: 'photoUnreadable', details: { number: 2, reason: 'photoMissing' } }] },
  });
  const inside = photos.with(1, { file: `../${folder.split('/').at(-1)}/照片2.jpg`, caption: '' });
  const again = await formFolder(formFile('unit', { photos: inside }));
  expect(await loadForm(again.form, findNotice, readPhoto)).toMatchObject({
    ok: true,
    value: { findings: [] },
  });
});

test('a photo stands as its form file says: turned, cropped', async () => {
  const edit = { turns: 1, crop: { left: 0, top: 0, width: 10_000, height: 5000 } } as const;
  const photos = sampleContent('unit').photos.map((photo, at) => (at === 1 ? { ...photo, edit } : photo));
  const { form } = await formFolder(formFile('unit', { photos }));
  const loaded = await loadForm(form, findNotice, readPhoto);
  if (!loaded.ok) throw new Error(loaded.error.code);
  const [first, second] = loaded.value.photos;
  expect(second).toMatchObject({ widthPx: first?.heightPx, heightPx: (first?.widthPx ?? 0) / 2 });
});

describe('a photo that cannot be used is an error of the form; the rest is checked all the same', () => {
  test.each<readonly [string, Uint8Array | string, object]>([
    ['empty', '', { reason: 'photoEmpty' }],
    ['a text file', '这不是照片', { reason: 'photoUnsupported', found: 'text' }],
    ['truncated', PHOTO.subarray(0, PHOTO.length / 2), { reason: 'photoDamaged' }],
    [
      'a PNG that declares 50000×50000',
      pngDeclaring(50_000, 50_000),
      { reason: 'photoTooManyPixels', widthPx: 50_000, heightPx: 50_000 },
    ],
  ])('%s', async (_, bytes, details) => {
    const { form } = await formFolder(formFile('unit', { reportingUnit: '' }), { '照片2.jpg': bytes });
    const loaded = await loadForm(form, findNotice, readPhoto);
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        photos: [{ widthPx: 640 }, undefined, { widthPx: 640 }],
        findings: [
          { code: 'missing', field: 'reportingUnit' },
          {
            code: 'photoUnreadable',
            field: 'photos',
            severity: 'error',
            details: { number: 2, ...details },
          },
        ],
      },
    });
  });

  test('missing', async () => {
    const { folder, form } = await formFolder();
    await rm(join(folder, '照片3.jpg'));
    expect(await loadForm(form, findNotice, readPhoto)).toMatchObject({
      ok: true,
      value: {
        findings: [
          {
            code: 'photoUnreadable',
            severity: 'error',
            details: { number: 3, reason: 'photoMissing', file: '照片3.jpg' },
          },
        ],
      },
    });
  });

  test('a folder in its place', async () => {
    const { form } = await formFolder(
      formFile('unit', { photos: sampleContent('unit').photos.with(0, { file: '.', caption: '' }) }),
    );
    expect(await loadForm(form, findNotice, readPhoto)).toMatchObject({
      ok: true,
      value: { findings: [{ code: 'photoUnreadable', details: { number: 1, reason: 'fileUnreadable' } }] },
    });
  });
});

test('characters removed on entry are told with the findings', async () => {
  const { form } = await formFolder(formFile('unit', { narrative: '活动\u0000情况' }));
  expect(await loadForm(form, findNotice, readPhoto)).toMatchObject({
    ok: true,
    value: {
      content: { narrative: '活动情况' },
      findings: [{ code: 'charactersRemoved', field: 'narrative', severity: 'hint' }],
    },
  });
});

test('a form file of 9 MB is not read', async () => {
  const { form } = await formFolder(`{"narrative":"${'a'.repeat(9_000_000)}"}`);
  expect(await loadForm(form, findNotice, readPhoto)).toMatchObject({
    ok: false,
    error: { code: 'fileTooLarge' },
  });
});
