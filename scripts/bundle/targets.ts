import type { TargetName } from '../stage/targets.ts';

/** The kinds of computers that a portable folder is made for. A Mac opens no unsigned program from a folder anyway. */
export const BUNDLE_TARGETS = [
  'win-x64',
  'linux-x64',
  'linux-arm64',
] as const satisfies readonly TargetName[];

export type BundleTarget = (typeof BUNDLE_TARGETS)[number];
