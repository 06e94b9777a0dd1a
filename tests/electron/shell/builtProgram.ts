import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/folders.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../standin/standIn.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DIST = join(ROOT, 'dist');

/** The built Electron door in the stand-in, on folders of its own; ended with the running test. */
export interface BuiltProgram extends StandIn {
  readonly root: string;
  /** Starts it again on the same data; the one before must have ended. */
  readonly again: () => Promise<BuiltProgram>;
}

export interface OpenOptions {
  readonly dist?: string;
  readonly root?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export async function openBuilt({ dist = DIST, root, env }: OpenOptions = {}): Promise<BuiltProgram> {
  const folder = root ?? (await temporaryFolder());
  const standIn = await startStandIn(options(dist, folder, env));
  onTestFinished(standIn.stop);
  return { ...standIn, root: folder, again: () => openBuilt({ dist, root: folder }) };
}

const options = (dist: string, root: string, env: NodeJS.ProcessEnv = {}): StandInOptions => ({
  main: join(dist, 'electron', 'main.js'),
  profile: join(root, 'profile'),
  env: {
    JIANBIAO_DATA_DIR: join(root, 'data'),
    JIANBIAO_OUTPUT_DIR: join(root, 'output'),
    XDG_CACHE_HOME: join(root, 'caches'),
    ...env,
  },
});

/** Texts of the built program and what a slip would have made of them. */
export type Slip = readonly (readonly [right: string, wrong: string])[];

/** A copy of the built program with a slip in it, its window as it is; inside the project, so that it finds its libraries and resources. */
export async function distWith(slip: Slip): Promise<string> {
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, 'out', 'slip-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const dist = join(folder, 'dist');
  await cp(join(DIST, 'electron'), join(dist, 'electron'), { recursive: true });
  await symlink(join(DIST, 'renderer'), join(dist, 'renderer'), 'junction');
  for (const [right, wrong] of slip) await replaceOnce(join(dist, 'electron'), right, wrong);
  return dist;
}

/** Replaces a text that stands exactly once in what Electron runs; a check against a text that is not there proves nothing. */
async function replaceOnce(folder: string, right: string, wrong: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== 'host.js' && name !== 'cli.js');
  const files = await Promise.all(
    names.map(async (name) => [join(folder, name), await readFile(join(folder, name), 'utf8')] as const),
  );
  const found = files.filter(([, text]) => text.includes(right));
  const [file, text] = found[0] ?? [];
  if (file === undefined || text === undefined || found.length > 1 || text.split(right).length > 2)
    throw new Error(`${found.length === 0 ? 'nowhere' : 'more than once'} in the built program: ${right}`);
  await writeFile(
    file,
    text.replace(right, () => wrong),
  );
}
