import { afterAll, describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { readWordFile } from '../../../electron/forms/readWordFile.ts';
import { createOffice } from '../../../electron/office/office.ts';
import { createWorkers } from '../../../electron/workers/workers.ts';
import { fail } from '../../../shared/result/result.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { savedAs } from '../../helpers/office.ts';
import { differencesFrom } from '../documents/readBack/differences.ts';
import { formOf, framedPhotos } from '../documents/samples.ts';

const DEFINITIONS = [definitionOf('unit'), definitionOf('activity')];
const { signal } = new AbortController();

const workers = createWorkers();
const office = createOffice();
afterAll(() => Promise.all([workers.close(), office.close()]));

describe('a file of an older kind', () => {
  test.each(['doc', 'rtf'] as const)(
    '(%s) is converted by LibreOffice, then read',
    async (kind) => {
      const form = formOf('activity', {}, { photos: await framedPhotos('LP') });
      const [file = new Uint8Array()] = await savedAs([await buildFormDocument(form)], kind);
      const read = await readWordFile({ workers, office }, file, DEFINITIONS, { signal });
      if (!read.ok) throw new Error(read.error.code);
      expect(read.value.converted).toBe(true);
      expect(differencesFrom(form, { ok: true, value: read.value.form }, { pictures: false })).toEqual([]);
    },
    180_000,
  );

  test('is refused in words where there is no LibreOffice, or it makes nothing of it', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const without = createOffice(async () => undefined);
    expect(await readWordFile({ workers, office: without }, ole, DEFINITIONS, { signal })).toEqual(
      fail('wordConverterMissing'),
    );
    const broken = createOffice(async () => '/bin/false');
    expect(await readWordFile({ workers, office: broken }, ole, DEFINITIONS, { signal })).toEqual(
      fail('wordNotConverted'),
    );
  });
});

test('a docx is read in a child as here, without a conversion', async () => {
  const form = formOf('unit', {}, { photos: await framedPhotos('S') });
  const read = await readWordFile({ workers, office }, await buildFormDocument(form), DEFINITIONS, {
    signal,
  });
  expect(read.ok && read.value.converted).toBe(false);
  if (read.ok) expect(differencesFrom(form, { ok: true, value: read.value.form })).toEqual([]);
});
