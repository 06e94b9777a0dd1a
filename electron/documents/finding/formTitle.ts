import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import { bareLabel, foldLabel } from './foldLabel.ts';
import { LONGEST_LABEL } from './searched.ts';

/** The title of a form in a file, as it is printed, which kind it names and the year in it. */
export interface FormTitle {
  readonly text: string;
  readonly kind: FormKind;
  readonly year: number | null;
}

/** A sentence that only mentions a form is longer (characters without blanks). */
const LONGEST = 45;

/** What a form is called in front of 推荐表, 申报表, 登记表: 优秀组织单位. */
const subjectOf = ({ shortTitle }: FormDefinition): string =>
  foldLabel(shortTitle).replace(/(?:推荐|申报|申请|登记|审批)?表$/u, '');

/** The title that a line is, if it is one of a form of these kinds; `before` is the line above, which may have its beginning. */
export function formTitle(
  line: string,
  definitions: readonly FormDefinition[],
  before = '',
): FormTitle | undefined {
  const folded = bareLabel(foldLabel(line.slice(0, LONGEST_LABEL)));
  if (line.length > LONGEST_LABEL || folded.length > LONGEST || !folded.endsWith('表')) return undefined;
  const definition = definitions.find((each) => folded.includes(subjectOf(each)));
  if (!definition) return undefined;
  const above = foldLabel(before.slice(0, LONGEST_LABEL));
  const whole =
    yearIn(folded) === null &&
    yearIn(above) !== null &&
    before.length <= LONGEST_LABEL &&
    above.length <= LONGEST;
  const text = oneLine((whole ? `${before}\n` : '') + line);
  return { text, kind: definition.kind, year: yearIn(foldLabel(text)) };
}

/** A title in two lines, by a paragraph or a line break, reads as one. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '').trim();

const CHINESE_DIGITS = '〇一二三四五六七八九';
const YEAR = /(?<!\d)(20\d{2})(?!\d)/u;
const CHINESE_YEAR = /[二][〇○零O0][〇○零O0一二三四五六七八九]{2}(?=年)/u;

/** The year that a folded text names; null where there is none. */
export function yearIn(folded: string): number | null {
  const digits = YEAR.exec(folded)?.[1];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(folded)?.[0].replace(/[○零O0]/gu, '〇');
  return chinese === undefined
    ? null
    : Number([...chinese].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''));
}
