import { join } from 'node:path';
import { captureNode, commandOf, ROOT } from '../runNode.ts';
import { TARGETS, type TargetName } from '../stage/targets.ts';

const PLATFORM_OPTIONS = { win32: '--win', linux: '--linux', darwin: '--mac' } as const;

export interface PackOptions {
  /** The folder of the staged program. */
  readonly program: string;
  /** Where the packages go. */
  readonly output: string;
  /** Packs around an unpacked Electron of this folder, only into a folder and unsigned: then nothing is fetched. */
  readonly electron?: string;
}

/** Runs electron-builder for one kind of computer. Gives its exit code and what it said. */
export function packProgram(
  name: TargetName,
  { program, output, electron }: PackOptions,
): { status: number; output: string } {
  const { os, cpu } = TARGETS[name];
  return captureNode(commandOf('electron-builder', 'electron-builder'), [
    ...['--config', join(ROOT, 'electron-builder.yml'), PLATFORM_OPTIONS[os], `--${cpu}`],
    ...[`-c.directories.app=${program}`, `-c.directories.output=${output}`],
    ...(electron === undefined ? [] : ['--dir', `-c.electronDist=${electron}`, '-c.mac.identity=null']),
  ]);
}
