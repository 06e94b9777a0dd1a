import process from 'node:process';
import { runCommandLine } from './cli/commandLine.ts';

/** The command-line door: `npm run --silent cli -- COMMAND`. docs/command-line.md lists the commands. */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  // npm runs scripts in the project's folder and says in INIT_CWD where the person stood.
  cwd: (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
