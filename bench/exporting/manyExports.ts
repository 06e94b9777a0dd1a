import type { Browser, Page } from 'playwright-core';
import type { Application } from '../../electron/application.ts';
import type { OpenForm, SavedForm } from '../../shared/api/model.ts';
import type { FormContent } from '../../shared/form/content.ts';
import { atMost, type Measurement } from '../goals.ts';
import { percentile } from '../measure.ts';
import { megabytes } from '../table.ts';
import { storeForms } from '../window/manyForms.ts';
import { runningProcesses, withDescendants } from '../window/processes.ts';
import { value } from '../window/surroundings.ts';
import { withWindow } from './preparedWindow.ts';

const MANY = 500;
const WATCH_MS = 250;
const GOAL_MS = 50;
/** Flat: what the last quarter holds at most, beside the first. */
const GOAL_GROWTH = 1.15;

/** 500 forms in a row from 一起导出: how fast, how much memory, and whether the window goes on answering. */
export function measureManyExports(browser: Browser, content: FormContent): Promise<readonly Measurement[]> {
  return withWindow(browser, (application) => storeDifferent(application, content), exportAll);
}

async function exportAll(page: Page): Promise<readonly Measurement[]> {
  await page.getByRole('link', { name: '一起导出…' }).click();
  await page.evaluate(WATCH_ANSWERS);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(memoryOfHost()), WATCH_MS);
  const begin = performance.now();
  await page.getByRole('button', { name: `导出 ${MANY} 份` }).click();
  await page.getByText(`已导出 ${MANY} 份，都已核对`).waitFor({ timeout: 0 });
  const seconds = (performance.now() - begin) / 1_000;
  clearInterval(watch);
  const rate = `${(MANY / seconds).toFixed(1)} a second, ${seconds.toFixed(0)} s`;
  return [
    { name: `${MANY} forms in a row`, measured: rate },
    ...memoryRows(memory),
    ...(await answerRows(page)),
  ];
}

/** As many forms, each with a name of its own: the files are called by it. */
async function storeDifferent(application: Application, content: FormContent): Promise<void> {
  const { call } = application;
  await storeForms(application, content, MANY);
  const forms = value<readonly { readonly id: string }[]>(await call('forms.list', {}));
  for (const [at, { id }] of forms.entries()) {
    const { version, content: stored } = value<OpenForm>(await call('forms.open', { id }));
    const changes = { fields: { ...stored.fields, unitName: `样例市第${at + 1}样例科技馆` } };
    value<SavedForm>(await call('forms.save', { id, version, changes }));
  }
}

/** The program with its child processes, without the browser (bytes). */
function memoryOfHost(): number {
  const all = runningProcesses();
  const host = all.find(({ parent, command }) => parent === process.pid && command.includes('host.js'));
  return host ? withDescendants(host, all).reduce((sum, { rss }) => sum + rss, 0) : 0;
}

function memoryRows(memory: readonly number[]): readonly Measurement[] {
  const quarter = Math.floor(memory.length / 4);
  const [first, last] = [memory.slice(quarter, 2 * quarter), memory.slice(-quarter)].map((part) =>
    Math.max(...part),
  );
  if (first === undefined || last === undefined || memory.length < 8) return [];
  return [
    {
      name: 'Peak memory, the program with its children',
      measured: `RSS ${megabytes(Math.max(...memory))} MB`,
    },
    {
      name: 'The last quarter beside the second',
      measured: `${(last / first).toFixed(2)}×`,
      goal: atMost(last / first, GOAL_GROWTH, '×'),
    },
  ];
}

/** A task is due every 20 ms; how much later than that it runs is how long the window does not answer. */
const WATCH_ANSWERS = `
  window.waits = [];
  let due = performance.now() + 20;
  const look = () => {
    const now = performance.now();
    window.waits.push(Math.max(0, now - due));
    due = now + 20;
    setTimeout(look, 20);
  };
  setTimeout(look, 20);
`;

async function answerRows(page: Page): Promise<readonly Measurement[]> {
  const waits = await page.evaluate<readonly number[]>('window.waits');
  const p99 = percentile(waits, 99);
  const longest = Math.max(...waits);
  return [
    {
      name: 'The window answers meanwhile after',
      measured: `p99 ${p99.toFixed(0)} ms, max ${longest.toFixed(0)} ms`,
      goal: atMost(p99, GOAL_MS, ' ms'),
    },
  ];
}
