import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of pure functions: nothing in them outlives a file, so one process may run many of these files. */
export const PURE_TESTS: readonly string[] = ['tests/renderer/**/*.test.ts', 'tests/shared/**/*.test.ts'];

const DRIVES_PROGRAMS = /\/tests\/(e2e|packaging)\//u;

/**
 * The files that drive whole programs first, then the others of their own process, the quick ones last: so no long file is
 * left for the end, where one core would wait for the other. Within each of these Vitest’s own order (by the times of
 * an earlier run, or by size) holds.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other));
  }
}

function turnOf({ moduleId, project }: TestSpecification): number {
  if (!project.config.isolate) return 2;
  return DRIVES_PROGRAMS.test(moduleId.replaceAll('\\', '/')) ? 0 : 1;
}
