import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { intakeLimits } from '../../../electron/photos/intakeLimits.ts';
import { readPhoto } from '../../../electron/photos/readPhoto.ts';
import { drawSamplePhotos } from '../../../electron/photos/samplePhoto.ts';
import { createWorkers } from '../../../electron/workers/workers.ts';
import { FORM_KINDS } from '../../../shared/notice/formSchema.ts';
import { fail } from '../../../shared/result/result.ts';
import { builtInNotice } from '../../helpers/forms.ts';
import { formOf, framedPhotos } from '../documents/samples.ts';

const RUN = { timeoutMs: 50_000, maxMemoryBytes: 1024 ** 3 };
const LIMITS = intakeLimits(builtInNotice());

const workers = createWorkers();
afterAll(workers.close);

test('a photo read in a child is the photo read here', async () => {
  for (const bytes of await drawSamplePhotos()) {
    const photo = await workers.run('readPhoto', { bytes, limits: LIMITS }, RUN);
    expect(photo.ok).toBe(true);
    expect(photo).toEqual(await readPhoto(bytes, LIMITS));
  }
});

test('a photo refused in a child is refused with the same facts', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\n');
  const photo = await workers.run('readPhoto', { bytes, limits: LIMITS }, RUN);
  expect(photo).toEqual(fail('photoUnsupported', { found: 'pdf' }));
});

test.each(FORM_KINDS)('a form (%s) built in a child is the form built here', async (kind) => {
  const photos = [...(await framedPhotos('LP')), undefined];
  const form = formOf(kind, {}, { photos, mark: { kind: 'draft', errors: 1 } });
  const built = await workers.run('buildForm', form, RUN);
  if (!built.ok) throw new Error(built.error.code);
  expect(unzipSync(built.value)).toEqual(unzipSync(await buildFormDocument(form)));
});
