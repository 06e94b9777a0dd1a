import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type KillableBrowser, launchBrowser } from '../../tests/e2e/application.ts';
import { atMost, type Measurement, times } from '../goals.ts';
import { timing } from '../measure.ts';
import { caseFolder, emptyPage, firstScreen, foldersIn, pastFirstRun, runHost } from './surroundings.ts';

const ROUNDS = 10;

/** From starting the program on a data folder without forms, its first run gone through, until 新建推荐表 can be clicked, in a browser that runs already. */
export async function measureStart(browser: Browser): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  const [warm, cold]: [Start[], Start[]] = [[], []];
  // The first one is not counted: it reads the files from the disk.
  for (let round = -1; round < ROUNDS; round += 1) {
    const place = (name: string) => pastFirstRun(foldersIn(join(folder.path, `${name}${round}`)));
    const inRunning = await start(await place('warm'), async () => ({
      browser,
      [Symbol.asyncDispose]: async () => {},
    }));
    const inNew = await start(await place('cold'), launchBrowser);
    if (round < 0) continue;
    warm.push(inRunning);
    cold.push(inNew);
  }
  return [
    row('Start to 新建推荐表, in a browser that runs', warm, true),
    {
      name: 'of it until the program prints its address',
      measured: summary(warm.map(({ address }) => address)),
    },
    row('Start to 新建推荐表, with the start of the browser', cold, false),
  ];
}

/** Times since the program was started (ms). */
interface Start {
  readonly address: number;
  readonly usable: number;
}

type BrowserOf = () => Promise<Pick<KillableBrowser, 'browser' | typeof Symbol.asyncDispose>>;

async function start(folders: Parameters<typeof runHost>[0], browserOf: BrowserOf): Promise<Start> {
  const begin = performance.now();
  await using host = await runHost(folders);
  const address = performance.now() - begin;
  await using running = await browserOf();
  await using page = await emptyPage(running.browser);
  await firstScreen(page, host);
  return { address, usable: performance.now() - begin };
}

function row(name: string, starts: readonly Start[], hasGoal: boolean): Measurement {
  const all = starts.map(({ usable }) => usable);
  const goal = atMost(timing(all).median / 1000, 1.5, ' s');
  return { name, measured: summary(all), ...(hasGoal && { goal }) };
}

const summary = (all: readonly number[]) => times(timing(all).median, 'max', Math.max(...all));
