import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stagedVersion, stageProgram } from '../stage/stage.ts';
import { bundleFiles } from './bundleFiles.ts';
import { nodesOf } from './nodesOf.ts';
import type { BundleTarget } from './targets.ts';
import { zipOf } from './zip.ts';

/** A bundle that was written; sizes in bytes. */
export interface WrittenBundle {
  readonly target: BundleTarget;
  readonly path: string;
  readonly zipped: number;
  readonly unpacked: number;
  readonly files: number;
}

/** Writes the portable folder of each target as a zip into a folder. `npm run build` comes before. */
export async function makeBundles(
  targets: readonly BundleTarget[],
  folder: string,
): Promise<readonly WrittenBundle[]> {
  mkdirSync(folder, { recursive: true });
  const version = stagedVersion();
  const nodes = nodesOf(targets);
  const bundles = nodes.map(([target, node]) => ({
    target,
    files: bundleFiles(target, stageProgram(target), node),
  }));
  return Promise.all(
    bundles.map(async ({ target, files }) => {
      const bytes = await zipOf(`荐表通-${version}`, files);
      // In ASCII: programs that send and fetch files are not all good at other names.
      const path = join(folder, `jianbiaotong-${version}-${target}.zip`);
      writeFileSync(path, bytes);
      const unpacked = [...files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
      return { target, path, zipped: bytes.length, unpacked, files: files.size };
    }),
  );
}
