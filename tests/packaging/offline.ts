import { spawnSync } from 'node:child_process';

type Command = readonly [program: string, ...args: string[]];

/** Runs a command where there is no network but the machine itself. */
const WITHOUT_NETWORK: Command = [
  'unshare',
  '--map-root-user',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
];

/**
 * The command so that it runs without a network, where the kernel lets this user take it away; the command itself in a
 * container or on a system that does not.
 */
export function offline(command: Command): Command {
  const [program, ...args] = WITHOUT_NETWORK;
  const works = spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0;
  return works ? [...WITHOUT_NETWORK, ...command] : command;
}
