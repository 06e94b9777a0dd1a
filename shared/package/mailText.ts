import { fillPattern, safeStem } from '../files/fileName.ts';
import { mailedFilesText } from '../messages/mailedFiles.ts';
import type { Notice } from '../notice/schema.ts';
import { markedStem } from './fileNames.ts';
import type { FilePurpose } from './manifest.ts';

/** A hand-in, as its folder and its mails name it; `count` is of all its forms, `round` the 第几次报送. */
export interface HandInFacts {
  readonly unit: string;
  readonly count: number;
  readonly round: number;
}

/** A form in a mail, as a person calls it, and what its files are. */
export interface MailedForm {
  readonly name: string;
  readonly files: readonly FilePurpose[];
}

/** One mail of it, and what the others bring. */
export interface MailFacts extends HandInFacts {
  readonly part: { readonly number: number; readonly of: number };
  readonly forms: readonly MailedForm[];
  readonly elsewhere: readonly { readonly part: number; readonly forms: readonly MailedForm[] }[];
}

/** What a mail says before anybody has changed it. Lines end with \n. */
export interface MailTexts {
  readonly subject: string;
  readonly body: string;
}

/** The name of a hand-in's folder, and of its zip; a later one of the same forms is told by its number. */
export function packageName({ files, ...notice }: Notice, facts: HandInFacts): string {
  const name = safeStem(fillPattern(files.package, summary(notice, facts)));
  if (facts.round === 1) return name;
  return markedStem(name, files.again, 'package', { round: String(facts.round) });
}

/** The name of one mail's folder or zip where there are several: 第1封. */
export function partName({ files }: Notice, number: number): string {
  return safeStem(fillPattern(files.part, { number: String(number) }));
}

/** The name, without ending, of the mail draft beside the folder of a hand-in. */
export function mailDraftName({ files }: Notice, packageStem: string, part = ''): string {
  const name = part === '' ? packageStem : markedStem(packageStem, `{package}-${part}`, 'package');
  return markedStem(name, files.mailDraft, 'package');
}

/** Subject and text of one mail, by the notice's patterns. */
export function mailTexts(notice: Notice, facts: MailFacts): MailTexts {
  const { mail } = notice;
  const { round, part, forms, elsewhere } = facts;
  const values = summary(notice, facts);
  const numbers = { number: String(part.number), of: String(part.of), round: String(round) };
  const again = round > 1;
  const split = part.of > 1;
  const marks = [
    ...(again ? [fillPattern(mail.subjectAgain, numbers)] : []),
    ...(split ? [fillPattern(mail.subjectPart, numbers)] : []),
  ];
  return {
    subject: oneLine(fillPattern(mail.subject, values) + marks.map((mark) => `（${mark}）`).join('')),
    body: fillPattern(mail.body, {
      ...values,
      forms: forms.map((form, at) => `${at + 1}．${formText(form)}`).join('\n'),
      again: again ? fillPattern(mail.again, numbers) : '',
      others: split ? fillPattern(mail.others, { ...numbers, elsewhere: othersText(notice, elsewhere) }) : '',
    }),
  };
}

const summary = ({ event, year }: Pick<Notice, 'event' | 'year'>, { unit, count }: HandInFacts) => ({
  event: event.name,
  year: String(year),
  unit,
  count: String(count),
});

const othersText = (notice: Notice, elsewhere: MailFacts['elsewhere']) =>
  elsewhere
    .map(({ part, forms }) => `${partName(notice, part)}：${forms.map(formText).join('、')}。`)
    .join('');

/** With what there is of it, so that a missing scan is noticed where the mail is read. */
function formText({ name, files }: MailedForm): string {
  const along = mailedFilesText(files);
  return `${oneLine(name)}${along && `（${along}）`}`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
