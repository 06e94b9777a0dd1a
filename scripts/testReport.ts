import { z } from 'zod';

/** What is read of the report of Vitest's json reporter. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});

export type TestCount = {
  readonly passed: number;
  readonly failed: number;
  /** What counts as failed although no assertion failed: one line each. */
  readonly remarks: readonly string[];
  /** What passed only when it was tried again: one line each. */
  readonly triedAgain: readonly string[];
};

/**
 * Counts a run of Vitest. A test that was skipped did not pass, a file that broke outside its tests failed, and so did
 * a run without tests or one that ended badly for a reason that no test shows (an unhandled rejection).
 */
export function countTests(report: unknown, exitCode: number): TestCount {
  const files = reportSchema.parse(report).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const remarks = [
    ...tests.filter((test) => isSkipped(test.status)).map((test) => `not run: ${test.fullName}`),
    ...files.filter(brokeOutsideTests).map((file) => `broke outside its tests: ${file.name}`),
  ];
  if (tests.length === 0) remarks.push('no test ran');
  if (exitCode !== 0 && failed + remarks.length === 0) {
    remarks.push(`every test passed, yet Vitest ended with exit code ${exitCode}`);
  }
  const triedAgain = tests
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => `passed at the second attempt: ${test.fullName}`);
  return { passed, failed: failed + remarks.length, remarks, triedAgain };
}

function isSkipped(status: string): boolean {
  return status !== 'passed' && status !== 'failed';
}

function brokeOutsideTests(file: { status: string; assertionResults: { status: string }[] }): boolean {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}
