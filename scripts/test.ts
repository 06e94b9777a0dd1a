// The one command that tells whether the project is right; .ci/run runs nothing else. It stops at the first step that
// fails. The last line of its standard output is always "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTools } from './installTools.ts';
import { commandOf, runNode } from './runNode.ts';
import { countTests, type TestCount } from './testReport.ts';

type Step = { readonly title: string; readonly file: () => string; readonly args: readonly string[] };

/** Into a file or a log, colours are noise; not every tool sees by itself that nobody looks on. */
const PLAIN = !process.stdout.isTTY;

const STEPS: readonly Step[] = [
  {
    title: 'Format and lint',
    file: () => commandOf('@biomejs/biome', 'biome'),
    args: ['ci', ...(PLAIN ? ['--colors=off'] : []), '.'],
  },
  { title: 'Types', file: () => join('scripts', 'types.ts'), args: [] },
  { title: 'Licences', file: () => join('scripts', 'licences.ts'), args: ['--check'] },
  { title: 'Build', file: () => commandOf('vite', 'vite'), args: ['build', '--app'] },
];

const total = { passed: 0, failed: 0 };

/** Gives the exit code. */
function test(): number {
  heading('System packages');
  const tools = prepareTools();
  if (tools === undefined) return failed(1);
  const env = { ...tools, ...locale(), ...(PLAIN && { NO_COLOR: '1' }) };
  for (const step of STEPS) {
    heading(step.title);
    const status = runNode(step.file(), step.args, env);
    if (status !== 0) return failed(status);
    total.passed += 1;
  }
  heading('Tests');
  return runTests(env);
}

/** Chromium opens no file with a Chinese name where no locale of UTF-8 is set. */
function locale({ LC_ALL, LC_CTYPE, LANG } = process.env): NodeJS.ProcessEnv {
  return /utf-?8/iu.test(LC_ALL || LC_CTYPE || LANG || '') ? {} : { LC_ALL: 'C.UTF-8' };
}

function heading(title: string): void {
  console.log(`\n== ${title}`);
}

function failed(status: number): number {
  total.failed += 1;
  return status;
}

function runTests(env: NodeJS.ProcessEnv): number {
  const folder = mkdtempSync(join(tmpdir(), 'jianbiaotong-test-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = runNode(commandOf('vitest', 'vitest'), ['run', ...reporters], env);
    if (!existsSync(report)) return failed(status || 1);
    return addTests(countTests(JSON.parse(readFileSync(report, 'utf8')), status), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addTests(count: TestCount, status: number): number {
  for (const remark of [...count.triedAgain, ...count.remarks]) console.log(remark);
  total.passed += count.passed;
  total.failed += count.failed;
  return count.failed === 0 ? 0 : status || 1;
}

try {
  process.exitCode = test();
} catch (error) {
  console.error(error);
  process.exitCode = failed(1);
} finally {
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
