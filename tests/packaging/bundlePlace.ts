import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Where a bundle is tried: the poorest place that it is made for. */
export interface BundlePlace {
  readonly data: string;
  /** What the program tried to reach by the network. */
  readonly networkLog: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What the start file itself calls. */
const COMMANDS = ['dirname', 'readlink', 'chmod', 'sh'];

/** Prepares a place below a folder: no Node and little else in the PATH, and a home that nobody can write or make. */
export async function bundlePlace(folder: string): Promise<BundlePlace> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  for (const command of COMMANDS) await symlink(commandAt(command), join(bin, command));
  const locked = join(folder, 'locked');
  await writeFile(locked, '');
  const data = join(folder, '数据');
  const networkLog = join(folder, 'network.log');
  const watch = join(import.meta.dirname, 'networkWatch.cjs');
  return {
    data,
    networkLog,
    env: {
      PATH: bin,
      HOME: join(locked, 'home'),
      JIANBIAO_DATA_DIR: data,
      NETWORK_WATCH: networkLog,
      NODE_OPTIONS: `--require=${JSON.stringify(watch)}`,
    },
  };
}

function commandAt(name: string): string {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no ${name} in the PATH`);
  return found;
}
