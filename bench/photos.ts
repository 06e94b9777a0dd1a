import { sharp } from '../electron/photos/imageEngine.ts';
import { intakeLimits } from '../electron/photos/intakeLimits.ts';
import { type Photo, readPhoto } from '../electron/photos/readPhoto.ts';
import { drawSamplePhotos } from '../electron/photos/samplePhoto.ts';
import type { Notice } from '../shared/notice/schema.ts';

/** Levels of 0–255 by which a pixel is lighter or darker: drawings get the 400 kB or so of photos only with grain. */
const GRAIN = 8;

/** The sample photos with the grain of a camera, read in as the program does; the same bytes on every run. */
export async function benchPhotos(notice: Notice): Promise<readonly Photo[]> {
  const drawn = await drawSamplePhotos();
  return Promise.all(drawn.map(async (bytes) => readIn(await withGrain(bytes), notice)));
}

async function readIn(bytes: Uint8Array, notice: Notice): Promise<Photo> {
  const photo = await readPhoto(bytes, intakeLimits(notice));
  if (!photo.ok) throw new Error(`bench photo: ${JSON.stringify(photo.error)}`);
  return photo.value;
}

async function withGrain(jpeg: Uint8Array): Promise<Uint8Array> {
  const { data, info } = await sharp(jpeg, { autoOrient: true }).raw().toUint8Array();
  const { width, height, channels } = info;
  let state = 1;
  for (let at = 0; at < data.length; at += 1) {
    // The constants of Numerical Recipes' generator; its upper bits are the random ones.
    if (at % channels === 0) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[at] = Math.min(255, Math.max(0, (data[at] ?? 0) + ((state >>> 16) % (2 * GRAIN + 1)) - GRAIN));
  }
  const grainy = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toUint8Array();
  return grainy.data;
}
