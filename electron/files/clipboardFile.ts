import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program that puts a file into the clipboard; the file's path stands in its environment, where nothing takes it for code. */
export interface CopyCommand {
  readonly program: string;
  readonly args: readonly string[];
}

const VARIABLE = 'JIANBIAO_FILE';
const WAIT_MS = 15_000;

/**
 * How this system copies a file by its own means: Windows PowerShell's Set-Clipboard, macOS's AppleScript. Undefined on Linux,
 * where every file manager has a way of its own.
 */
export function copyCommand(platform: NodeJS.Platform): CopyCommand | undefined {
  if (platform === 'win32')
    return {
      program: 'powershell.exe',
      args: ['-NoProfile', '-NonInteractive', '-Command', `Set-Clipboard -LiteralPath $env:${VARIABLE}`],
    };
  if (platform === 'darwin')
    return {
      program: 'osascript',
      args: ['-e', `set the clipboard to (POSIX file (system attribute "${VARIABLE}"))`],
    };
  return undefined;
}

/** The part of a door's surroundings that copies files; empty where this system has no way that is known. */
export function copyFileHere(command = copyCommand(process.platform)): {
  readonly copyFile?: (path: string) => Promise<boolean>;
} {
  return command ? { copyFile: (path) => runWith(command, path) } : {};
}

/** Whether the program ended well in time. */
function runWith({ program, args }: CopyCommand, path: string): Promise<boolean> {
  const child = spawn(program, args, {
    env: { ...process.env, [VARIABLE]: path },
    stdio: 'ignore',
    windowsHide: true,
    timeout: WAIT_MS,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
