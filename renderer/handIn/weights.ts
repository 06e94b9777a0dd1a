import { sizeText } from '../../shared/messages/size.ts';
import type { SubmissionFile, SubmissionPart, SubmissionPlan } from '../../shared/submission/model.ts';
import { words } from '../messages/words.ts';
import type { Way } from '../register/ways.ts';

/** Files that a person sends: what is for programs only stays in the folder. */
export const peoplesFiles = ({ files }: Pick<SubmissionPart, 'files'>): readonly SubmissionFile[] =>
  files.filter(({ purpose }) => purpose !== 'manifest');

const total = (files: readonly SubmissionFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** How many files all parts have, and what they weigh together (bytes), as they lie in the folder. */
export function allFiles({ parts }: { readonly parts: readonly SubmissionPart[] }): {
  readonly count: number;
  readonly bytes: number;
} {
  const files = parts.flatMap(peoplesFiles);
  return { count: files.length, bytes: total(files) };
}

/** What goes along, in a few words; by mail what the mails weigh. Empty while nothing can go. */
export function goesText(plan: SubmissionPlan, way: Way): string {
  if (plan.parts.length === 0) return '';
  const { count, bytes } = allFiles(plan);
  if (way !== 'mail') return words.handIn.goes.state(count, sizeText(bytes));
  const weight = plan.parts.reduce((sum, part) => sum + part.messageBytes, 0);
  return `${words.handIn.goes.mails(plan.parts.length)}，${words.handIn.goes.state(count, sizeText(weight))}`;
}

/** The parts that are above what a mail may weigh though they were divided. */
export const tooHeavy = ({ parts, limitBytes }: SubmissionPlan): readonly SubmissionPart[] =>
  parts.filter(({ messageBytes }) => messageBytes > limitBytes);
