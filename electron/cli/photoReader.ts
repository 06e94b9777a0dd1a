import type { ReadPhoto } from '../photos/readPhoto.ts';
import { decodePhoto } from '../photos/renditions.ts';
import { createWorkers } from '../workers/workers.ts';

/** Lets a command read photos in child processes, which are gone when it is done: nothing is decoded in its own. */
export async function withPhotoReader<T>(work: (read: ReadPhoto) => Promise<T>): Promise<T> {
  const workers = createWorkers();
  try {
    return await work((bytes, limits, edit) => decodePhoto({ workers }, bytes, limits, edit && { edit }));
  } finally {
    await workers.close();
  }
}
