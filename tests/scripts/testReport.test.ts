import { describe, expect, test } from 'vitest';
import { countTests } from '../../scripts/testReport.ts';

function report(files: Record<string, { status?: string; tests: string[] }>): unknown {
  return {
    testResults: Object.entries(files).map(([name, { status = 'passed', tests }]) => ({
      name,
      status,
      assertionResults: tests.map((state, index) => ({ fullName: `${name} ${index}`, status: state })),
    })),
  };
}

describe('the count of a test run', () => {
  test('is that of the report', () => {
    const json = report({
      a: { tests: ['passed', 'passed'] },
      b: { status: 'failed', tests: ['passed', 'failed'] },
    });
    expect(countTests(json, 1)).toEqual({ passed: 3, failed: 1, remarks: [], triedAgain: [] });
  });

  test.each(['skipped', 'todo', 'pending'])('takes a %s test as failed', (state) => {
    const count = countTests(report({ a: { tests: ['passed', state] } }), 0);
    expect(count).toEqual({ passed: 1, failed: 1, remarks: ['not run: a 1'], triedAgain: [] });
  });

  test('takes a file that broke outside its tests as failed', () => {
    const count = countTests(report({ a: { tests: ['passed'] }, b: { status: 'failed', tests: [] } }), 1);
    expect(count).toEqual({ passed: 1, failed: 1, remarks: ['broke outside its tests: b'], triedAgain: [] });
  });

  test('names what passed only when it was tried again', () => {
    const twice = {
      fullName: 'a 0',
      status: 'passed',
      failureMessages: ['Matcher did not succeed in time.'],
    };
    const json = { testResults: [{ name: 'a', status: 'passed', assertionResults: [twice] }] };
    expect(countTests(json, 0)).toEqual({
      passed: 1,
      failed: 0,
      remarks: [],
      triedAgain: ['passed at the second attempt: a 0'],
    });
  });

  test('fails without any test', () => {
    expect(countTests(report({}), 0)).toEqual({
      passed: 0,
      failed: 1,
      remarks: ['no test ran'],
      triedAgain: [],
    });
  });

  test('fails when Vitest does, though every test passed', () => {
    expect(countTests(report({ a: { tests: ['passed'] } }), 1).failed).toBe(1);
  });

  test('refuses a report of another form', () => {
    expect(() => countTests({ numPassedTests: 3 }, 0)).toThrow();
  });
});
