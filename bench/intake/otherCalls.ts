import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createApplication } from '../../electron/app.ts';
import type { Application } from '../../electron/application.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { percentile } from '../measure.ts';
import { drawnPhoto, TWELVE_MEGAPIXELS } from './drawnPhoto.ts';

const INTAKES = 5;
/** How often the window asks for something meanwhile (ms), and how long an answer may take (ms). */
const ASK_EVERY_MS = 20;
const MOST_MS = 50;

/** How long the other calls of the window wait while five photos of 12 megapixels are taken in at once. */
export async function measureOtherCalls(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbiaotong-bench-'));
  const made = await createApplication(
    { dataFolder: join(folder, 'data') },
    { pictureUrl: () => '', showFile: async () => false, now: () => new Date() },
  );
  if (!made.ok) throw new Error(made.error.code);
  try {
    const waits = await waitsDuringIntakes(made.value);
    const slowest = Math.max(...waits);
    return [
      {
        name: `Other calls during ${INTAKES} intakes (${waits.length} asked)`,
        measured: times(percentile(waits, 50), 'max', slowest),
        goal: atMost(Math.round(slowest), MOST_MS, ' ms'),
      },
    ];
  } finally {
    await made.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function waitsDuringIntakes({ call }: Application): Promise<readonly number[]> {
  const form = await call('forms.create', { kind: 'unit' });
  if (!form.ok) throw new Error(form.error.code);
  const { id } = form.value as { readonly id: string };
  const data = Buffer.from(await drawnPhoto(TWELVE_MEGAPIXELS)).toString('base64');
  let isDone = false;
  const intakes = Promise.all(
    Array.from({ length: INTAKES }, () => call('photos.prepare', { form: id, data, job: randomUUID() })),
  ).finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    await delay(ASK_EVERY_MS);
    const start = performance.now();
    await call('forms.open', { id });
    waits.push(performance.now() - start);
  }
  if ((await intakes).some(({ ok }) => !ok)) throw new Error('an intake was refused');
  return waits;
}
