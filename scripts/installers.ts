// `npm run installers -- win-x64 …`: the installers for each kind of computer named, into release/. electron-builder
// fetches Electron and its tools; an installer is made on the system that it is for.
import { join } from 'node:path';
import { packProgram } from './installers/pack.ts';
import { commandOf, ROOT, runNode } from './runNode.ts';
import { stageProgram } from './stage/stage.ts';
import { chosenTargets, TARGETS, type TargetName } from './stage/targets.ts';

const NAMES = Object.keys(TARGETS) as TargetName[];

/** Gives the exit code. */
function main(args: readonly string[]): number {
  const chosen = args.length === 0 ? undefined : chosenTargets(args, NAMES);
  if (chosen === undefined) {
    console.error(`usage: npm run installers -- TARGET …   (${NAMES.join(', ')})`);
    return 1;
  }
  const built = runNode(commandOf('vite', 'vite'), ['build', '--app', '--logLevel', 'warn']);
  if (built !== 0) return built;
  for (const name of chosen) {
    const { status, output } = packProgram(name, {
      program: stageProgram(name),
      output: join(ROOT, 'release'),
    });
    console.log(output);
    if (status !== 0) return status;
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
