import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasDisplay } from './display.ts';

/** The command that shows a file in the system's file manager. */
export interface ShowCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Explorer says 1 even when all went well. */
  readonly exitCodeCounts: boolean;
}

/** A file manager that is still running after this time has opened. */
const WAIT_MS = 2_000;

/** Opens the folder of a file in the system's file manager, the file selected where it can be; whether that worked. */
export async function showFile(path: string): Promise<boolean> {
  if (!existsSync(path) || !hasDisplay(process)) return false;
  return run(showCommand(process.platform, path));
}

export function showCommand(platform: NodeJS.Platform, path: string): ShowCommand {
  // Explorer reads its command line by itself and wants the quotes exactly here. No Windows path has one in it.
  if (platform === 'win32')
    return { program: 'explorer.exe', args: [`/select,"${path}"`], exitCodeCounts: false };
  if (platform === 'darwin') return { program: 'open', args: ['-R', path], exitCodeCounts: true };
  return { program: 'xdg-open', args: [dirname(path)], exitCodeCounts: true };
}

/** Opens a file of ours in the system's program for it; whether that worked. */
export async function openFile(path: string): Promise<boolean> {
  if (!existsSync(path) || !hasDisplay(process)) return false;
  return run(openCommand(process.platform, path));
}

export function openCommand(platform: NodeJS.Platform, path: string): ShowCommand {
  if (platform === 'win32') return { program: 'explorer.exe', args: [`"${path}"`], exitCodeCounts: false };
  if (platform === 'darwin') return { program: 'open', args: [path], exitCodeCounts: true };
  return { program: 'xdg-open', args: [path], exitCodeCounts: true };
}

/** Runs the command without a shell, so that nothing in a file's name is taken for a command. */
export async function run({ program, args, exitCodeCounts }: ShowCommand): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.unref();
  const failed = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true));
    child.once('exit', (code) => resolve(exitCodeCounts && code !== 0));
  });
  return !(await Promise.race([failed, delay(WAIT_MS, false)]));
}
