import type { FormPart } from './definition.ts';

/**
 * What a person has to know of a part of the form in a Word file of the association's own: it is nowhere in the file; a locked content control
 * keeps it; there are no blanks for its date; nothing can stand there; words that stood there gave way; the row's height is fixed, so
 * that a long text would be cut.
 */
export const FILL_PROBLEMS = [
  'notFound',
  'locked',
  'noDateLine',
  'noRoom',
  'replaced',
  'fixedHeight',
] as const;
export type FillProblem = (typeof FILL_PROBLEMS)[number];

/** `text`: the words that gave way, cut short. */
export interface FillNote {
  readonly part: FormPart;
  readonly problem: FillProblem;
  readonly text?: string;
}

const NOT_FILLED: ReadonlySet<FillProblem> = new Set(['notFound', 'locked', 'noDateLine', 'noRoom']);

/** Whether a part does not stand in the file as it should, and is to be written there by hand. */
export const isUnfilled = ({ problem }: FillNote): boolean => NOT_FILLED.has(problem);
