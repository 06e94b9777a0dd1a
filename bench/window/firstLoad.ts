import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { atMost, type Measurement } from '../goals.ts';
import { kilobytes } from '../table.ts';
import { caseFolder, emptyPage, foldersIn, newFormButton, pastFirstRun, runHost } from './surroundings.ts';

const GOAL_KB = 500;

/** Every file that the window asks for until its first screen stands, each compressed by itself. */
export async function measureFirstLoad(browser: Browser): Promise<readonly Measurement[]> {
  await using folder = await caseFolder();
  await using host = await runHost(await pastFirstRun(foldersIn(folder.path)));
  await using page = await emptyPage(browser);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(host.address);
  await newFormButton(page).waitFor();
  const files = responses.filter(isFile);
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await file.body()).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [
    {
      name: 'First load, gzip',
      measured: `${kilobytes(total)} kB in ${files.length} files`,
      goal: atMost(total / 1000, GOAL_KB, ' kB'),
    },
    ...files.map((file, at) => ({
      name: `of it ${basename(new URL(file.url()).pathname) || 'the page'}`,
      measured: `${kilobytes(sizes[at] ?? 0)} kB`,
    })),
  ];
}

/** Calls and the stream of events are no files: they are fetched by the script. */
const isFile = (response: Response) => response.request().resourceType() !== 'fetch';
