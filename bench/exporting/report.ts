import { loadavg } from 'node:os';
import { launchBrowser } from '../../tests/e2e/application.ts';
import { benchForm } from '../benchForm.ts';
import { goalTable } from '../goals.ts';
import { measureManyExports } from './manyExports.ts';
import { measureOneExport } from './oneExport.ts';

/** Prints how exports with their proof stand against their goals, by the built program; `npm run build` comes before. */
export async function reportExporting(): Promise<void> {
  const before = load();
  const { content } = await benchForm();
  await using running = await launchBrowser();
  const one = await measureOneExport(running.browser, content);
  const many = await measureManyExports(running.browser, content);
  const title = `Exports with proof, load of the machine ${before} before, ${load()} after`;
  console.log(`\n${goalTable(title, [...one, ...many])}`);
}

const load = () => (loadavg()[0] ?? 0).toFixed(2);
