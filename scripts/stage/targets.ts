/** A kind of computer, as Node and npm name it. */
export interface Target {
  readonly os: 'win32' | 'linux' | 'darwin';
  readonly cpu: 'x64' | 'arm64';
}

/** The kinds of computers that the program is packed for. */
export const TARGETS = {
  'win-x64': { os: 'win32', cpu: 'x64' },
  'win-arm64': { os: 'win32', cpu: 'arm64' },
  'linux-x64': { os: 'linux', cpu: 'x64' },
  'linux-arm64': { os: 'linux', cpu: 'arm64' },
  'mac-arm64': { os: 'darwin', cpu: 'arm64' },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof TARGETS;

/** The names in the arguments of a command, all of `choices` where there is none; undefined where one is no such name. */
export function chosenTargets<Name extends string>(
  args: readonly string[],
  choices: readonly Name[],
): readonly Name[] | undefined {
  if (args.length === 0) return choices;
  const chosen = choices.filter((name) => args.includes(name));
  return chosen.length === new Set(args).size ? chosen : undefined;
}
