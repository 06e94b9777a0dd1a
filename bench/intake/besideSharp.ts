import { sharp } from '../../electron/photos/imageEngine.ts';
import {
  MADE_AT_ONCE,
  pictureLimits,
  RENDITIONS,
  type Rendition,
  readingLimits,
} from '../../electron/photos/intakeLimits.ts';
import { readPhoto } from '../../electron/photos/readPhoto.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { timeInTurns } from '../measure.ts';
import { drawnPhoto, TWELVE_MEGAPIXELS } from './drawnPhoto.ts';

const ROUNDS = 10;
const MOST_TIMES_SHARP = 1.3;

/** A photo of 12 megapixels with its pictures, checks and fingerprint, beside sharp making the same pictures without them. */
export async function measureBesideSharp(notice: Notice): Promise<readonly Measurement[]> {
  const bytes = await drawnPhoto(TWELVE_MEGAPIXELS);
  return [
    ...(await measured('the three of an intake', bytes, notice, MADE_AT_ONCE)),
    ...(await measured('all four', bytes, notice, RENDITIONS)),
  ];
}

async function measured(
  which: string,
  bytes: Uint8Array,
  notice: Notice,
  renditions: readonly Rendition[],
): Promise<readonly Measurement[]> {
  const limits = readingLimits(notice, renditions);
  const own = async () => {
    const photo = await readPhoto(bytes, limits);
    if (!photo.ok) throw new Error(`bench photo: ${photo.error.code}`);
  };
  const [read, bare] = await timeInTurns([own, () => bareSharp(bytes, notice, renditions)], ROUNDS);
  if (!read || !bare) throw new Error('nothing was timed');
  const ratio = read.median / bare.median;
  return [
    { name: `JPEG of 12 megapixels, ${which}`, measured: times(read.median, 'p90', read.p90) },
    { name: 'Bare sharp, the same', measured: times(bare.median, 'p90', bare.p90) },
    {
      name: 'Ratio',
      measured: ratio.toFixed(2),
      goal: atMost(Number(ratio.toFixed(2)), MOST_TIMES_SHARP, ''),
    },
  ];
}

/** The plain way: each picture from the file, at the same time. */
async function bareSharp(bytes: Uint8Array, notice: Notice, renditions: readonly Rendition[]): Promise<void> {
  await Promise.all(
    renditions.map((rendition) => {
      const { longSidePx: side, quality } = pictureLimits(notice, rendition);
      return sharp(bytes, { autoOrient: true })
        .flatten({ background: 'white' })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality })
        .toUint8Array();
    }),
  );
}
