import { describe, expect, test } from 'vitest';
import type { TestSpecification } from 'vitest/node';
import { LongestFirst } from '../../scripts/testOrder.ts';

/** As much of a file as the order asks for; smaller ones come later in Vitest's own order. */
function fileOf(moduleId: string, isolate = true): TestSpecification {
  const config = { isolate, sequence: { groupOrder: 0 } };
  return { moduleId, project: { name: isolate ? 'own process' : 'pure', config } } as TestSpecification;
}

/** The names in the order of a run that knows these durations (ms), in which nothing failed. */
async function ordered(files: readonly (readonly [TestSpecification, number])[]): Promise<readonly string[]> {
  const durations = new Map(files);
  const cache = {
    getTestSpecificationResult: (file: TestSpecification) => ({
      failed: false,
      duration: durations.get(file) ?? 0,
    }),
  };
  const context = { cache } as unknown as ConstructorParameters<typeof LongestFirst>[0];
  const sorted = await new LongestFirst(context).sort(files.map(([file]) => file));
  return sorted.map(({ moduleId }) => moduleId);
}

describe('the order of the test files', () => {
  test('begins with what drives whole programs, and ends with what shares a process', async () => {
    const quick = fileOf('/p/tests/shared/a.test.ts', false);
    const ordinary = fileOf('/p/tests/electron/b.test.ts');
    const bundles = fileOf('/p/tests/packaging/c.test.ts');
    const window = fileOf('C:\\p\\tests\\e2e\\d.test.ts');
    const order = await ordered([
      [quick, 900],
      [ordinary, 800],
      [bundles, 20],
      [window, 10],
    ]);
    expect(order).toEqual([bundles, window, ordinary, quick].map(({ moduleId }) => moduleId));
  });

  test('is within each of them that of Vitest: the longest first', async () => {
    const [short, long] = [fileOf('/p/tests/e2e/a.test.ts'), fileOf('/p/tests/e2e/b.test.ts')];
    expect(
      await ordered([
        [short, 1],
        [long, 2],
      ]),
    ).toEqual([long.moduleId, short.moduleId]);
  });
});
