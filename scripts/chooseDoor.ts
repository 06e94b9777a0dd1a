/** What the choice depends on. */
export interface Machine {
  /** What stands behind `npm start --`. */
  readonly args: readonly string[];
  readonly displayed: boolean;
  /** Chromium's sandbox does not work for root on Linux, and Electron does not start without it. */
  readonly isRoot: boolean;
  readonly installed: () => string | undefined;
  /** Fetches the binary; whether it was there in time (ms). */
  readonly fetch: (limitMs: number) => Promise<boolean>;
}

/** Which door opens the application, the rest of the arguments for it, and why. */
export type Door =
  | {
      readonly door: 'electron';
      readonly binary: string;
      readonly args: readonly string[];
      readonly why: string;
    }
  | { readonly door: 'browser'; readonly args: readonly string[]; readonly why: string };

/** Nobody waits longer than this (ms) for a download that may never come. */
export const PATIENCE_MS = 10_000;
/** Whoever asks for Electron waits as long as a slow line takes (ms). */
const ASKED_PATIENCE_MS = 15 * 60_000;

/** Options that only the browser door has. */
const BROWSER_OPTIONS = ['--no-open', '--port'];

/** The Electron door where its binary is present or comes quickly, else the browser door. */
export async function chooseDoor({ args, displayed, isRoot, installed, fetch }: Machine): Promise<Door> {
  const rest = args.filter((arg) => arg !== '--browser' && arg !== '--electron');
  const browser = (why: string): Door => ({ door: 'browser', args: rest, why });
  const electron = (binary: string, why: string): Door => ({ door: 'electron', binary, args: rest, why });
  const asked = args.includes('--electron');

  if (args.includes('--browser')) return browser('asked for by --browser');
  const option = rest.find((arg) =>
    BROWSER_OPTIONS.some((name) => arg === name || arg.startsWith(`${name}=`)),
  );
  if (option !== undefined) return browser(`${option} is an option of the browser door`);
  if (!displayed) return browser('there is no display for a window');
  if (isRoot) return browser('Electron does not start as root');
  const present = installed();
  if (present !== undefined) return electron(present, 'its binary is installed');
  const limit = asked ? ASKED_PATIENCE_MS : PATIENCE_MS;
  const fetched = (await fetch(limit)) ? installed() : undefined;
  if (fetched !== undefined) return electron(fetched, 'its binary was fetched');
  return browser(
    asked
      ? 'the Electron binary could not be fetched'
      : `the Electron binary is not installed and did not come within ${PATIENCE_MS / 1000} s; "npm start -- --electron" waits for it`,
  );
}
