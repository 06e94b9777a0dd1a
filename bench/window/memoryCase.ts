import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from '../../tests/e2e/application.ts';
import type { Measurement } from '../goals.ts';
import { megabytes } from '../table.ts';
import { type Process, runningProcesses, withDescendants } from './processes.ts';
import { caseFolder, emptyPage, foldersIn, newFormButton, pastFirstRun, runHost } from './surroundings.ts';

const REST_MS = 10_000;

/** What the program, and for information its browser, keep in memory while the list stands open and nothing happens. */
export async function measureMemory(): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(await pastFirstRun(foldersIn(folder.path)));
  await using own = await launchBrowser();
  await using page = await emptyPage(own.browser);
  await page.goto(host.address);
  await newFormButton(page).waitFor();
  await delay(REST_MS);
  const all = runningProcesses();
  const started = all.filter(({ parent }) => parent === process.pid);
  const isHost = ({ command }: Process) => command.includes('host.js');
  return [
    row('Memory at rest, the program', treeOf(started.filter(isHost), all)),
    // Pages that processes share, mostly of Chromium's own file, are counted in each of them.
    row(
      'Memory at rest, the browser',
      treeOf(
        started.filter((each) => !isHost(each)),
        all,
      ),
    ),
  ];
}

const treeOf = (roots: readonly Process[], all: readonly Process[]) =>
  roots.flatMap((root) => withDescendants(root, all));

function row(name: string, processes: readonly Process[]): Measurement {
  const rss = processes.reduce((sum, each) => sum + each.rss, 0);
  const measured = `RSS ${megabytes(rss)} MB in ${processes.length} process${processes.length === 1 ? '' : 'es'}`;
  return { name, measured: processes.length > 0 ? measured : 'needs /proc' };
}
