import { sizeText } from '../../shared/messages/size.ts';
import type { SubmissionFile, SubmissionPart, SubmissionPlan } from '../../shared/submission/model.ts';
import type { Way } from '../../shared/submission/ways.ts';
import { words } from '../messages/words.ts';

interface Parts {
  readonly parts: readonly SubmissionPart[];
}

/** Files that a person sends: what is for programs only stays in the folder. */
export const peoplesFiles = ({ files }: Pick<SubmissionPart, 'files'>): readonly SubmissionFile[] =>
  files.filter(({ purpose }) => purpose !== 'manifest');

const total = (files: readonly SubmissionFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Of which forms a part is, in a few words. */
export function formsText(
  { files }: Pick<SubmissionPart, 'files'>,
  forms: readonly { readonly id: string; readonly name: string }[],
): string {
  const [first, ...more] = forms.filter(({ id }) => files.some(({ form }) => form === id));
  return first ? words.handIn.goes.forms(first.name || words.desk.unnamed, 1 + more.length) : '';
}

/** How many files all parts have, and what they weigh together (bytes), as they lie in the folder. */
export function allFiles({ parts }: Parts): {
  readonly count: number;
  readonly bytes: number;
} {
  const files = parts.flatMap(peoplesFiles);
  return { count: files.length, bytes: total(files) };
}

/** What goes along, in a few words. Empty while nothing can go. */
export function goesText({ parts }: Parts, way: Way): string {
  if (parts.length === 0) return '';
  const { goes } = words.handIn;
  return [way === 'mail' && goes.mails(parts.length), goes.count(allFiles({ parts }).count)]
    .filter(Boolean)
    .join('，');
}

/** The one size that counts: by mail what the mails weigh, else what lies in the folder. */
export function sizeOf({ parts }: Parts, way: Way): string {
  const { goes } = words.handIn;
  if (way !== 'mail') return goes.together(sizeText(allFiles({ parts }).bytes));
  return goes.asSent(sizeText(parts.reduce((sum, { messageBytes }) => sum + messageBytes, 0)));
}

/** The parts that are above what a mail may weigh though they were divided. */
export const tooHeavy = ({ parts, limitBytes }: SubmissionPlan): readonly SubmissionPart[] =>
  parts.filter(({ messageBytes }) => messageBytes > limitBytes);
