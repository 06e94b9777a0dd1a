import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, posix, win32 } from 'node:path';
import process from 'node:process';
import type { DataPlace } from '../../shared/api/model.ts';
import { VISIBLE_DATA_FOLDER } from '../../shared/messages/dataFolder.ts';
import { documentsFolder } from '../files/outputFolder.ts';
import { freeBytes } from './dataFiles.ts';
import { pathsIn } from './dataFolder.ts';

/** What the places offered depend on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** C: where it is not said. */
  readonly systemDrive: string | undefined;
  readonly user: string;
  readonly documents: string;
  readonly exists: (path: string) => boolean;
  readonly canWrite: (path: string) => boolean;
  /** The list of what is mounted, as Linux writes it. */
  readonly mounts: () => string;
}

/** This machine. */
export function machineHere(): Machine {
  return {
    platform: process.platform,
    systemDrive: process.env.SystemDrive,
    user: userInfo().username,
    documents: documentsFolder(),
    exists: existsSync,
    canWrite,
    mounts: () => readFileSync('/proc/self/mounts', 'utf8'),
  };
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folders in which data can be kept beside the usual one. */
export function foldersOffered(machine: Machine): readonly string[] {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  return rootsOffered(machine).map((root) => join(root, VISIBLE_DATA_FOLDER));
}

/** Other drives or partitions, and the person's documents. */
export function rootsOffered(machine: Machine): readonly string[] {
  const roots = [
    ...(machine.platform === 'win32' ? drives(machine) : partitions(machine)),
    machine.documents,
  ];
  return roots.filter(machine.exists);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function drives({ systemDrive = 'C:' }: Machine): readonly string[] {
  return [...LETTERS]
    .map((letter) => `${letter}:\\`)
    .filter((root) => !root.startsWith(systemDrive.toUpperCase()));
}

/** Partitions of disks that this person may write to, at their top or in a home folder of theirs (UOS: /data/home/…). */
function partitions({ platform, user, canWrite, mounts }: Machine): readonly string[] {
  if (platform !== 'linux') return [];
  const mounted = mounts()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([device = '', place = '']) =>
      device.startsWith('/dev/') ? [place.replaceAll('\\040', ' ')] : [],
    )
    .filter((place) => place !== '/' && !/^\/(boot|efi|etc|recovery|snap|usr|var)(\/|$)/u.test(place));
  const writable = mounted.map((place) => [place, posix.join(place, 'home', user)].find(canWrite));
  return [...new Set(writable.filter((place) => place !== undefined))];
}

/** A folder as it is offered. Windows name places by ids: they are asked for by nothing else. */
export async function dataPlace(folder: string): Promise<DataPlace> {
  const { database, movedMark, unfinishedMark } = pathsIn(folder);
  const holdsData = existsSync(database) && !existsSync(unfinishedMark);
  return {
    id: createHash('sha256').update(folder).digest('hex'),
    folder,
    freeBytes: await freeBytes(folder),
    holds: !holdsData ? 'nothing' : existsSync(movedMark) ? 'oldData' : 'data',
  };
}

/** Where the data goes in a folder that a person chose: the folder itself where it is a data folder already. */
export function folderWithin(chosen: string): string {
  return existsSync(pathsIn(chosen).database) ? chosen : join(chosen, VISIBLE_DATA_FOLDER);
}
