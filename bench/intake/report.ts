import { loadavg } from 'node:os';
import { builtInNotices, DEFAULT_NOTICE } from '../../electron/notices/notices.ts';
import { goalTable } from '../goals.ts';
import { measureBesideSharp } from './besideSharp.ts';
import { measureInChild } from './inChild.ts';
import { measureOtherCalls } from './otherCalls.ts';

/** Prints how the intake of photos stands against its goals; heif-enc has to be there. */
export async function reportPhotos(): Promise<void> {
  const notice = (await builtInNotices())(DEFAULT_NOTICE);
  if (!notice.ok) throw new Error(notice.error.code);
  const before = load();
  const measurements = [
    ...(await measureBesideSharp(notice.value)),
    ...(await measureOtherCalls()),
    ...(await measureInChild(notice.value)),
  ];
  console.log(
    `\n${goalTable(`Photos taken in, load of the machine ${before} before, ${load()} after`, measurements)}`,
  );
}

const load = () => (loadavg()[0] ?? 0).toFixed(2);
