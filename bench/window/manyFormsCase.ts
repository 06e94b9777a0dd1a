import type { Browser } from 'playwright-core';
import type { FormContent } from '../../shared/form/content.ts';
import type { Folders } from '../../tests/e2e/host.ts';
import { openForm } from '../../tests/e2e/window.ts';
import { type Measurement, times } from '../goals.ts';
import { timeInTurns, timing } from '../measure.ts';
import { listForms, storeForms } from './manyForms.ts';
import {
  caseFolder,
  emptyPage,
  firstScreen,
  foldersIn,
  openApplication,
  pastFirstRun,
  runHost,
} from './surroundings.ts';

const MANY = 500;
const ROUNDS = 10;
const LISTINGS = 40;

/** The program with 500 full forms beside one without any (first screen) or with one (opening it), in turns. */
export async function measureManyForms(
  browser: Browser,
  content: FormContent,
): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  const place = (name: string) => pastFirstRun(foldersIn(folder.path, name));
  const empty = { folders: await place('empty'), seen: [] as Visit[] };
  const one = await stored(await place('one'), content, 1);
  const many = await stored(await place('many'), content, MANY);
  // The first one is not counted: it reads the files from the disk.
  for (let round = -1; round < ROUNDS; round += 1)
    for (const store of [empty, one, many]) {
      const seen = await visit(browser, store);
      if (round >= 0) store.seen.push(seen);
    }
  return [
    ...compared('First screen', ['no form stored', empty], many, ({ usable }) => usable),
    ...compared('Opening a form', ['the only one', one], many, ({ opening }) => opening),
    ...many.listing,
  ];
}

/** Times of one start (ms): until the first screen can be used, and from the click on a form until its first section stands. */
interface Visit {
  readonly usable: number;
  readonly opening: number;
}

interface Store {
  readonly folders: Folders;
  readonly seen: Visit[];
  /** The name of the form at the top of the list, where there is one. */
  readonly first?: string;
}

async function stored(folders: Folders, content: FormContent, count: number) {
  const application = await openApplication(folders.data);
  const first = await storeForms(application, content, count);
  const begin = performance.now();
  await listForms(application);
  const firstListing = performance.now() - begin;
  const [again] = await timeInTurns([() => listForms(application)], LISTINGS);
  await application.close();
  const listing: Measurement[] = [
    { name: `forms.list of ${count}, the first time`, measured: `${firstListing.toFixed(1)} ms` },
    { name: `forms.list of ${count}, again`, measured: again ? times(again.median, 'p90', again.p90) : '' },
  ];
  return { folders, first, listing, seen: [] as Visit[] };
}

async function visit(browser: Browser, { folders, first }: Store): Promise<Visit> {
  const begin = performance.now();
  await using host = await runHost(folders);
  await using page = await emptyPage(browser);
  await firstScreen(page, host);
  if (first) await page.getByRole('link', { name: first, exact: true }).waitFor();
  const usable = performance.now() - begin;
  if (first) await openForm(page, first);
  return { usable, opening: performance.now() - begin - usable };
}

function compared(
  name: string,
  [few, base]: readonly [string, Store],
  many: Store,
  time: (visit: Visit) => number,
): readonly Measurement[] {
  const [before, after] = [base, many].map(({ seen }) => seen.map(time));
  if (!before || !after) return [];
  const summary = (all: readonly number[]) => times(timing(all).median, 'max', Math.max(...all));
  const ratio = timing(after).median / timing(before).median;
  return [
    { name: `${name}, ${few}`, measured: summary(before) },
    { name: `${name}, ${MANY} stored`, measured: summary(after) },
    { name: `${name}, ${MANY} / ${few}`, measured: `${ratio.toFixed(2)}×` },
  ];
}
