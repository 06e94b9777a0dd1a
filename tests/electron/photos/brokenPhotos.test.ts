import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testApplication } from '../../helpers/application.ts';
import { brokenPhoto, bytesOf } from './brokenPhotos.ts';
import { type PhotoTrial, photoTrial, REFUSALS } from './photoTrial.ts';
import { drawSoundPhotos, SOUND_PHOTOS } from './soundPhotos.ts';

// scripts/breakPhotos.ts tries many more.
const CASES = 30;
/** Nearly every case takes a new child process: the last one is ended with a photo that was refused (ms). */
const BUSY_LIMIT = 240_000;

const sound = await drawSoundPhotos();

test('every sound photo is taken in whole', async () => {
  const { application } = await testApplication();
  const trial = photoTrial(application);
  for (const name of SOUND_PHOTOS)
    expect([name, (await trial.take(sound[name])).code]).toEqual([name, 'taken in']);
  expect(await trial.end()).toBe(Math.ceil(SOUND_PHOTOS.length / 5));
});

test(
  'a broken one is refused for what it is, or gives sound pictures and a Word file that is proven',
  async () => {
    const { application } = await testApplication();
    // As many as there are child processes.
    const trials = [photoTrial(application), photoTrial(application)];
    const codes: string[] = [];
    const waiting = fc.sample(brokenPhoto, { numRuns: CASES, seed: 1 }).values();
    const tryAll = async ({ take }: PhotoTrial) => {
      for (const broken of waiting) codes.push((await take(bytesOf(sound, broken))).code);
    };
    await Promise.all(trials.map(tryAll));
    const goodEnds = [...REFUSALS, 'taken in', 'rescued'];
    expect(codes.filter((code) => !goodEnds.includes(code))).toEqual([]);
    // Neither is everything refused nor nothing.
    expect(new Set(codes.map((code) => REFUSALS.includes(code))).size).toBe(2);
    expect(codes).toHaveLength(CASES);
    expect(Math.max(...(await Promise.all(trials.map(({ end }) => end()))))).toBeGreaterThan(0);
  },
  BUSY_LIMIT,
);
