import { randomUUID } from 'node:crypto';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { copyPhotos, knowPhoto, type StoredPhoto } from '../database/formPhotos.ts';
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
  const drawn = (await drawSamplePhotos()).slice(0, content.photos.length);
  const photos: KeptPhoto[] = [];
  for (const [at, bytes] of drawn.entries()) {
    const kept = await keepPhoto(services, bytes, intakeLimits(definition.notice));
    if (!kept.ok) return kept;
    photos.push({ ...kept.value, name: `样例照片${at + 1}.jpg`, caption: content.photos[at]?.caption ?? '' });
  }
  const { reportingUnit, fields, narrative, opinions } = content;
  const { database } = services.store;
  const id = randomUUID();
  const at = services.surroundings.now().toISOString();
  return database.transaction(() => {
    const notice = definition.notice.id;
    const made = insertForm(database, {
      id,
      notice,
      kind,
      reportingUnit,
      fields,
      narrative,
      opinions,
      at,
      sample: true,
    });
    if (!made.ok) return made;
    for (const photo of photos) knowPhoto(database, photo, at);
    const placed = copyPhotos(database, id, photos);
    return placed.ok ? ok({ id }) : placed;
  });
}

type KeptPhoto = StoredPhoto & { readonly bytes: number };

async function keepPhoto(
  services: Services,
  bytes: Uint8Array,
  limits: ReturnType<typeof intakeLimits>,
): Promise<Result<Omit<KeptPhoto, 'name' | 'caption'>>> {
  const photo = await decodePhoto(services, bytes, limits);
  if (!photo.ok) return photo;
  const kept = await keepOriginal(services.store.paths.photos, bytes);
  if (!kept.ok) return kept;
  const { widthPx, heightPx } = photo.value;
  return ok({ id: randomUUID(), sha256: kept.value.sha256, widthPx, heightPx, bytes: bytes.length });
}
