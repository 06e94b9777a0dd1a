import type { EarlierScans } from '../../shared/submission/model.ts';
import type { FindNotice } from '../notices/notices.ts';
import type { Answer } from './answer.ts';

/** The options of all commands, as node:util parses them; which command takes which stands with the command. */
export const OPTIONS = {
  out: { type: 'string' },
  file: { type: 'string' },
  form: { type: 'string' },
  draft: { type: 'boolean' },
  'own-docx': { type: 'boolean' },
  zip: { type: 'boolean' },
  split: { type: 'string' },
  eml: { type: 'boolean' },
  'earlier-scans': { type: 'string' },
  notice: { type: 'string' },
  'remove-old': { type: 'boolean' },
  'data-dir': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface Options {
  readonly out?: string | undefined;
  readonly file?: string | undefined;
  readonly form?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly 'own-docx'?: boolean | undefined;
  readonly zip?: boolean | undefined;
  readonly split?: string | undefined;
  readonly eml?: boolean | undefined;
  readonly 'earlier-scans'?: string | undefined;
  readonly notice?: string | undefined;
  readonly 'remove-old'?: boolean | undefined;
  readonly 'data-dir'?: string | undefined;
  readonly json?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** What a command is called with: absolute paths, '' where none was given. */
export interface Call {
  readonly input: string;
  /** All inputs, of a command that takes several. */
  readonly inputs: readonly string[];
  /** The input where it is the id of a stored form, not a file. */
  readonly id: string | undefined;
  /** Those of all inputs that are such ids. */
  readonly ids: readonly string[];
  readonly out: string;
  readonly file: string;
  /** Which of several forms in a file, from 1. */
  readonly form: number | undefined;
  readonly draft: boolean;
  /** Into the association's own Word file. */
  readonly ownForm: boolean;
  /** One zip for each mail in the place of loose files. */
  readonly zip: boolean;
  /** What one mail may weigh (bytes). */
  readonly split: number | undefined;
  /** A draft of each mail too. */
  readonly eml: boolean;
  /** What becomes of scans of an earlier text. */
  readonly earlierScans: EarlierScans | undefined;
  /** The id of a notice. */
  readonly notice: string | undefined;
  readonly removeOld: boolean;
  readonly dataFolder: string | undefined;
  readonly findNotice: FindNotice;
  /** Tells a person in a line how far long work is; with --json nobody is told. */
  readonly tell: (line: string) => void;
}

/** One command: what it is written with, and what it does. */
export interface Command {
  readonly takesInput: boolean | 'several';
  readonly options: readonly (keyof Options)[];
  readonly needsOut: boolean;
  readonly run: (call: Call) => Promise<Answer>;
}
