import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeBundles, type WrittenBundle } from '../../scripts/bundle/makeBundles.ts';
import { BUNDLE_TARGETS } from '../../scripts/bundle/targets.ts';
import { filesBelow } from '../../scripts/stage/stage.ts';
import { TARGETS } from '../../scripts/stage/targets.ts';
import { launchBrowser } from '../../tests/e2e/application.ts';
import { hostOf } from '../../tests/e2e/host.ts';
import { unpack, zipEntries } from '../../tests/packaging/zipEntries.ts';
import { goalTable, type Measurement, times } from '../goals.ts';
import { timing } from '../measure.ts';
import { megabytes } from '../table.ts';
import { runningProcesses, withDescendants } from '../window/processes.ts';
import { caseFolder, emptyPage, foldersIn, newFormButton, pastFirstRun } from '../window/surroundings.ts';

const ROUNDS = 5;
const REST_MS = 10_000;

/** Prints how large the portable folders are, and how the one for this machine starts; `npm run build` comes before. */
export async function reportBundle(): Promise<void> {
  await using folder = await caseFolder();
  const bundles = await makeBundles(BUNDLE_TARGETS, join(folder.path, 'zip'));
  const own = bundles.find(
    ({ target }) =>
      process.platform === 'linux' && TARGETS[target].os === 'linux' && TARGETS[target].cpu === process.arch,
  );
  const started = own === undefined ? [] : await measureOwn(own, folder.path);
  console.log(`\n${goalTable('The portable folders', [...bundles.map(size), ...started])}`);
}

const size = ({ path, zipped, unpacked, files }: WrittenBundle): Measurement => ({
  name: basename(path),
  measured: `${megabytes(zipped)} MB, unpacked ${megabytes(unpacked)} MB, ${files} files`,
});

/** The start by the start file, on a data folder without forms and in a browser that runs already, and the memory after it. */
async function measureOwn({ path }: WrittenBundle, folder: string): Promise<readonly Measurement[]> {
  const place = join(folder, '荐表通 便携版');
  await unpack(zipEntries(await readFile(path)), place);
  const start = join(place, filesBelow(place).find((file) => file.endsWith('/荐表通.sh')) ?? '');
  await using running = await launchBrowser();
  const starts: number[] = [];
  let memory = '';
  // The first one is not counted: it reads the files from the disk.
  for (let round = -1; round < ROUNDS; round += 1) {
    const { data } = await pastFirstRun(foldersIn(folder, `round${round}`));
    const begin = performance.now();
    const env = { ...process.env, JIANBIAO_DATA_DIR: data };
    const child = spawn(start, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const host = await hostOf(child);
    await using page = await emptyPage(running.browser);
    await page.goto(host.address, { waitUntil: 'commit' });
    await newFormButton(page).click({ trial: true });
    if (round >= 0) starts.push(performance.now() - begin);
    if (round === ROUNDS - 1) {
      await delay(REST_MS);
      memory = memoryOf(child.pid);
    }
    await host.stop();
  }
  return [
    {
      name: 'Start to 新建推荐表, in a browser that runs',
      measured: times(timing(starts).median, 'max', Math.max(...starts)),
    },
    { name: 'Memory at rest, the program', measured: memory },
  ];
}

function memoryOf(pid: number | undefined): string {
  const all = runningProcesses();
  const tree = all.filter((each) => each.pid === pid).flatMap((root) => withDescendants(root, all));
  return `RSS ${megabytes(tree.reduce((sum, each) => sum + each.rss, 0))} MB`;
}
