import { runCommandLine } from '../../../electron/cli/commandLine.ts';

export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command in this process, as if a person stood in the folder `cwd`. */
export async function runCli(cwd: string, ...args: readonly string[]): Promise<Run> {
  let out = '';
  let error = '';
  const exit = await runCommandLine(args, {
    cwd,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { exit, out, error };
}

/** Runs a command with --json and parses all of its standard output: anything beside one JSON object throws. */
export async function runJson(
  cwd: string,
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly value: unknown }> {
  const { exit, out, error } = await runCli(cwd, ...args, '--json');
  if (error !== '') throw new Error(`on standard error: ${error}`);
  return { exit, value: JSON.parse(out) };
}
