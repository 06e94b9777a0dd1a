import { RENDITIONS, readingLimits } from '../../electron/photos/intakeLimits.ts';
import { decodePhoto } from '../../electron/photos/renditions.ts';
import { type Child, spawnChild } from '../../electron/workers/childProcess.ts';
import { createWorkers } from '../../electron/workers/workers.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { atMost, type Measurement } from '../goals.ts';
import { megabytes, milliseconds } from '../table.ts';
import {
  asHeic,
  asProgressive,
  drawnPhoto,
  TWELVE_MEGAPIXELS,
  TWO_HUNDRED_MEGAPIXELS,
} from './drawnPhoto.ts';

const LOOK_EVERY_MS = 10;
const MOST_BYTES = 1_000_000_000;

/** What a new child process takes for the largest photos, or for refusing them; and for a HEIC, whose decoder runs in WebAssembly. */
export async function measureInChild(notice: Notice): Promise<readonly Measurement[]> {
  const largest = await drawnPhoto(TWO_HUNDRED_MEGAPIXELS);
  const heic = await asHeic(await drawnPhoto(TWELVE_MEGAPIXELS));
  return [
    await measured('JPEG of 200 megapixels', largest, notice),
    await measured('Progressive JPEG of 200 megapixels', await asProgressive(largest), notice),
    await measured('HEIC of 12 megapixels', heic, notice),
  ];
}

async function measured(name: string, bytes: Uint8Array, notice: Notice): Promise<Measurement> {
  const children: Child[] = [];
  const workers = createWorkers((entry) => {
    const child = spawnChild(entry);
    children.push(child);
    return child;
  });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, ...children.map((child) => child.memoryBytes() ?? 0));
  }, LOOK_EVERY_MS);
  const start = performance.now();
  try {
    const photo = await decodePhoto({ workers }, bytes, readingLimits(notice, RENDITIONS));
    const time = milliseconds(performance.now() - start);
    const outcome = photo.ok ? 'read' : photo.error.code;
    return {
      name: `${name} (${megabytes(bytes.length)} MB)`,
      measured: `${outcome}, ${time} ms, ${megabytes(peak)} MB`,
      goal: atMost(Math.round(peak / 1_000_000), MOST_BYTES / 1_000_000, ' MB'),
    };
  } finally {
    clearInterval(look);
    await workers.close();
  }
}
