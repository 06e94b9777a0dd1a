import { randomUUID } from 'node:crypto';
import type { FormFile } from '../../shared/form/formFile.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { NO_EDIT } from '../../shared/photo/edit.ts';
import type { PhotoFacts } from '../../shared/photo/facts.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { copyPhotos, knowPhoto, type PlacedPhoto } from '../database/formPhotos.ts';
import { insertForm } from '../database/forms.ts';
import { intakeLimits } from '../photos/intakeLimits.ts';
import { decodePhoto } from '../photos/renditions.ts';
import { drawSamplePhotos } from '../photos/samplePhoto.ts';
import type { Services } from '../services.ts';
import { keepOriginal } from '../store/originals.ts';
import { sampleFile } from './demoForms.ts';

/** Makes a form of the built-in sample of a kind, with its photos. Failures of the work, of the disk. */
export async function createSample(services: Services, kind: FormKind): Promise<Result<{ id: string }>> {
  const file = await sampleFile(kind, services.findNotice);
  if (!file.ok) return file;
  const { content, definition } = file.value;
  const photos: ReadPhoto[] = [];
  for (const bytes of (await drawSamplePhotos()).slice(0, content.photos.length)) {
    const photo = await decodePhoto(services, bytes, intakeLimits(definition.notice));
    if (!photo.ok) return photo;
    photos.push({ bytes, facts: photo.value.facts });
  }
  return services.pictureTurn(() => keepSample(services, file.value, photos));
}

interface ReadPhoto {
  readonly bytes: Uint8Array;
  readonly facts: PhotoFacts;
}

async function keepSample(
  { store, surroundings }: Services,
  { content, definition }: FormFile,
  read: readonly ReadPhoto[],
): Promise<Result<{ id: string }>> {
  const { database, paths } = store;
  const id = randomUUID();
  const at = surroundings.now().toISOString();
  const photos: (PlacedPhoto & { readonly bytes: number })[] = [];
  for (const [index, { bytes, facts }] of read.entries()) {
    const kept = await keepOriginal(paths.photos, bytes);
    if (!kept.ok) return kept;
    photos.push({
      id: randomUUID(),
      sha256: kept.value.sha256,
      name: `样例照片${index + 1}.jpg`,
      caption: content.photos[index]?.caption ?? '',
      facts,
      edit: content.photos[index]?.edit ?? NO_EDIT,
      bytes: bytes.length,
    });
  }
  return database.transaction(() => {
    const { photos: _, ...parts } = content;
    const form = { id, notice: definition.notice.id, ...parts, at };
    const made = insertForm(database, { ...form, sample: true });
    if (!made.ok) return made;
    for (const photo of photos) knowPhoto(database, photo, at);
    const placed = copyPhotos(database, id, photos);
    return placed.ok ? ok({ id }) : placed;
  });
}
