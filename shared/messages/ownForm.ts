import { type FormDefinition, partLabel } from '../form/definition.ts';
import { type FillNote, type FillProblem, isUnfilled, type OwnForm } from '../form/ownForm.ts';
import { quoted } from './quoted.ts';

type Words = (part: string, text: string) => string;

/** What there is to know of a part of the association's own Word file, with a way on. */
const NOTES: Record<FillProblem, Words> = {
  notFound: (part) => `表里没有找到“${part}”一栏：表上有的话请在 Word 里手工填写，没有就不用填`,
  locked: (part) => `“${part}”一栏锁住了，要在 Word 里解锁后手工填写`,
  noDateLine: (part) => `“${part}”一栏没有留“年 月 日”，日期要手工填写`,
  noRoom: (part) => `“${part}”一栏没有可以填的位置，要在 Word 里手工填写`,
  replaced: (part, text) => `“${part}”一栏原有的文字${quoted(text)}换成了填写的内容`,
  fixedHeight: (part) => `“${part}”一行的行高是固定的，文字多了会看不见，请在 Word 里改成“最小值”`,
};

export const fillNoteText = (definition: FormDefinition, { part, problem, text = '' }: FillNote): string =>
  NOTES[problem](partLabel(definition, part), text);

/** What of a file was found, in one line. */
export function ownFormLine({ shortTitle }: FormDefinition, { name, places, notes }: OwnForm): string {
  const left = notes.filter(isUnfilled).length;
  return `${shortTitle}：用${quoted(name)}，认出 ${places.length} 栏${left > 0 ? `，${left} 处要手工填写` : ''}`;
}
