import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { EARLIER_SCANS } from '../../shared/submission/model.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { builtInNotices } from '../notices/notices.ts';
import { type Answer, type ExitCode, failureAnswer } from './answer.ts';
import { type Command, OPTIONS, type Options } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { countCommand } from './commands/count.ts';
import { moveDataFolderCommand, showDataFolderCommand, useDataFolderCommand } from './commands/dataFolder.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { inspectPhotosCommand } from './commands/inspectPhotos.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { noticeCommand } from './commands/notice.ts';
import { putInOwnFormCommand, showOwnFormsCommand } from './commands/ownDocx.ts';
import { packCommand } from './commands/pack.ts';
import { readCommand } from './commands/read.ts';
import { schemaCommand } from './commands/schema.ts';
import { unpackCommand } from './commands/unpack.ts';
import { verifyCommand } from './commands/verify.ts';
import { HELP, USAGE_PROBLEMS } from './texts.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['demo', demoCommand],
  ['schema', schemaCommand],
  ['notice', noticeCommand],
  ['count', countCommand],
  ['check', checkCommand],
  ['export', exportCommand],
  ['new', newCommand],
  ['list', listCommand],
  ['verify', verifyCommand],
  ['unpack', unpackCommand],
  ['pack', packCommand],
  ['own-docx put', putInOwnFormCommand],
  ['own-docx show', showOwnFormsCommand],
  ['read', readCommand],
  ['photos inspect', inspectPhotosCommand],
  ['data-folder show', showDataFolderCommand],
  ['data-folder move', moveDataFolderCommand],
  ['data-folder use', useDataFolderCommand],
]);

const GROUPS: ReadonlySet<string> = new Set(['data-folder', 'photos', 'own-docx']);

/** What the command line needs of its surroundings. */
export interface Surroundings {
  /** The folder from which relative paths count. */
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs one command and answers its exit code. With --json standard output gets exactly one JSON object. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  z.config(z.locales.zhCN());
  const answer = await answerTo(args, surroundings).catch(unexpected);
  // A file's own words stand in the lines: without control characters they cannot steer a terminal.
  const { text } = normaliseText(answer.lines.join('\n'));
  if (args.includes('--json'))
    surroundings.out(`${JSON.stringify({ ok: answer.exit === 0, ...answer.value })}\n`);
  else if (answer.exit === 2) surroundings.error(`${text}\n`);
  else surroundings.out(`${text}\n`);
  return answer.exit;
}

async function answerTo(args: readonly string[], { cwd, error }: Surroundings): Promise<Answer> {
  const parsed = parse(args);
  if (!parsed.ok) return failureAnswer(parsed.error, { lines: ['', HELP], value: {} });
  const { name, inputs, options } = parsed.value;
  if (options.help || name === 'help') return { exit: 0, lines: [HELP], value: { help: HELP } };
  const command = fittingCommand(name, inputs, options);
  if (!command.ok) return failureAnswer(command.error, { lines: ['', HELP], value: {} });
  const absolute = (path: string | undefined) => (path ? resolve(cwd, path) : '');
  return command.value.run({
    input: absolute(inputs[0]),
    inputs: inputs.map(absolute),
    id: z.uuid().safeParse(inputs[0]).data,
    ids: inputs.filter((input) => z.uuid().safeParse(input).success),
    dataFolder: absolute(options['data-dir']) || undefined,
    out: absolute(options.out),
    file: absolute(options.file),
    form: options.form === undefined ? undefined : Number(options.form),
    draft: options.draft ?? false,
    ownForm: options['own-docx'] ?? false,
    zip: options.zip ?? false,
    split: options.split === undefined ? undefined : Number(options.split),
    eml: options.eml ?? false,
    earlierScans: EARLIER_SCANS.find((each) => each === options['earlier-scans']),
    notice: options.notice,
    removeOld: options['remove-old'] ?? false,
    findNotice: await builtInNotices(),
    tell: (line) => options.json || error(`${line}\n`),
  });
}

interface Written {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly options: Options;
}

function parse(args: readonly string[]): Result<Written> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [first = '', ...rest] = positionals;
    // A command of two words: data-folder show.
    const words = GROUPS.has(first) ? 2 : 1;
    const name = positionals.slice(0, words).join(' ');
    return ok({ name, inputs: rest.slice(words - 1), options: values });
  } catch {
    return usage(USAGE_PROBLEMS.badOption);
  }
}

function fittingCommand(name: string, inputs: readonly string[], options: Options): Result<Command> {
  const command = COMMANDS.get(name);
  if (!command) return usage(USAGE_PROBLEMS.unknownCommand(name));
  if (!takes(command, inputs.length)) return usage(USAGE_PROBLEMS.files(command.takesInput));
  const given = (Object.keys(options) as (keyof Options)[]).filter((option) => option !== 'json');
  const foreign = given.find((option) => !command.options.includes(option));
  if (foreign) return usage(USAGE_PROBLEMS.foreignOption(foreign));
  if (options.form !== undefined && !/^[1-9]\d{0,3}$/u.test(options.form))
    return usage(USAGE_PROBLEMS.formNumber);
  if (options.split !== undefined && !/^[1-9]\d{0,14}$/u.test(options.split))
    return usage(USAGE_PROBLEMS.splitBytes);
  if (
    options['earlier-scans'] !== undefined &&
    !EARLIER_SCANS.some((each) => each === options['earlier-scans'])
  )
    return usage(USAGE_PROBLEMS.earlierScans);
  return command.needsOut && !options.out ? usage(USAGE_PROBLEMS.outMissing) : ok(command);
}

const takes = ({ takesInput }: Command, inputs: number): boolean =>
  takesInput === 'several' ? inputs > 0 : inputs === (takesInput ? 1 : 0);

const usage = (problem: string) => fail('usage', { problem });

/** A fault of the program: told plainly, its stack only where it is asked for. */
function unexpected(cause: unknown): Answer {
  if (process.env.JIANBIAO_DEBUG) console.error(cause);
  return failureAnswer({ code: 'internal', details: {} });
}
