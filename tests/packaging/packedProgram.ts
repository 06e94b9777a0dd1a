import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { packProgram } from '../../scripts/installers/pack.ts';
import { stageProgram } from '../../scripts/stage/stage.ts';
import { TARGETS, type TargetName } from '../../scripts/stage/targets.ts';
import { writeSyntheticElectron } from './syntheticElectron.ts';

/** A program that electron-builder packed around a synthetic Electron. */
export interface PackedProgram {
  /** What the fuses are written into: a program of Linux or Windows, or the .app of a Mac. */
  readonly program: string;
  readonly archive: string;
}

const PLACES = {
  'win-x64': ['win-unpacked', 'Jianbiaotong.exe', 'resources'],
  'win-arm64': ['win-arm64-unpacked', 'Jianbiaotong.exe', 'resources'],
  'linux-x64': ['linux-unpacked', 'jianbiaotong', 'resources'],
  'linux-arm64': ['linux-arm64-unpacked', 'jianbiaotong', 'resources'],
  'mac-arm64': ['mac-arm64', 'Jianbiaotong.app', 'Jianbiaotong.app/Contents/Resources'],
} as const satisfies Readonly<Record<TargetName, readonly [string, string, string]>>;

/** Packs the built program for a target below a folder, as `npm run installers` does, without the net. */
export async function packHere(
  name: TargetName,
  folder: string,
  electronVersion: string,
): Promise<PackedProgram> {
  const electron = join(folder, 'electron');
  await mkdir(electron, { recursive: true });
  await writeSyntheticElectron(electron, TARGETS[name], electronVersion);
  const program = stageProgram(name, join(folder, 'program'));
  const output = join(folder, 'release');
  const packed = packProgram(name, { program, output, electron });
  if (packed.status !== 0) throw new Error(packed.output);
  const [place, file, resources] = PLACES[name];
  return { program: join(output, place, file), archive: join(output, place, resources, 'app.asar') };
}

/** The hash that Electron compares with: of the archive's list of its files. */
export function hashOf(archive: string): string {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}
