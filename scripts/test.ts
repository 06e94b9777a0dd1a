// The one command that tells whether the project is right; .ci/run runs nothing else. The steps before the tests run
// beside each other, each with its output in one piece; where one of them fails, no test runs. The last line of its
// standard output is always "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTools } from './installTools.ts';
import { captureBeside, commandOf, runNode } from './runNode.ts';
import { countTests, type TestCount } from './testReport.ts';

type Step = { readonly title: string; readonly file: () => string; readonly args: readonly string[] };

/** Into a file or a log, colours are noise; not every tool sees by itself that nobody looks on. */
const PLAIN = !process.stdout.isTTY;

/** None needs what another makes. */
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
async function test(): Promise<number> {
  heading('System packages');
  const tools = prepareTools();
  if (tools === undefined) return failed(1);
  const env = { ...tools, ...locale(), ...(PLAIN && { NO_COLOR: '1' }) };
  const status = await runSteps(env);
  if (status !== 0) return status;
  heading('Tests');
  return runTests(env);
}

/** Starts all steps at once and tells of them in their order; gives the first exit code that is not 0. */
async function runSteps(env: NodeJS.ProcessEnv): Promise<number> {
  const running = STEPS.map(({ title, file, args }) => ({ title, ended: captureBeside(file(), args, env) }));
  let first = 0;
  for (const { title, ended } of running) {
    const { status, output } = await ended;
    heading(title);
    console.log(output.trimEnd());
    if (status === 0) total.passed += 1;
    else total.failed += 1;
    first ||= status;
  }
  return first;
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
  process.exitCode = await test();
} catch (error) {
  console.error(error);
  process.exitCode = failed(1);
} finally {
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
