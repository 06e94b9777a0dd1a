// `npm run bundle`: the portable folder for each kind of computer named, all of them without a name, as a zip in
// out/bundle. Everything in it that is not ours comes from the npm registry.
import { basename, join } from 'node:path';
import { makeBundles } from './bundle/makeBundles.ts';
import { BUNDLE_TARGETS } from './bundle/targets.ts';
import { commandOf, ROOT, runNode } from './runNode.ts';
import { chosenTargets } from './stage/targets.ts';

/** Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const chosen = chosenTargets(args, BUNDLE_TARGETS);
  if (chosen === undefined) {
    console.error(`usage: npm run bundle -- [TARGET …]   (${BUNDLE_TARGETS.join(', ')})`);
    return 1;
  }
  const built = runNode(commandOf('vite', 'vite'), ['build', '--app', '--logLevel', 'warn']);
  if (built !== 0) return built;
  for (const { path, zipped, unpacked, files } of await makeBundles(chosen, join(ROOT, 'out', 'bundle')))
    console.log(
      `${basename(path)}: ${megabytes(zipped)} MB, unpacked ${megabytes(unpacked)} MB in ${files} files`,
    );
  return 0;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

process.exitCode = await main(process.argv.slice(2));
