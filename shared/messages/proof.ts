import { type FormProof, isOfPhoto, type ProofProblem } from '../form/proof.ts';
import type { FailureDetails } from '../result/result.ts';
import { numbersIn, photosText } from './photoNumbers.ts';
import { quoted } from './quoted.ts';

/** Why a file could not be read as a Word file. */
export const UNREADABLE_REASONS = ['zip', 'xml', 'tooLarge', 'encrypted', 'notWord', 'macro'] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

const UNREADABLE: Record<UnreadableReason, string> = {
  zip: '文件不完整，或者不是 Word 文件（docx）',
  xml: '文件里的内容已损坏',
  tooLarge: '文件里的内容太多，不像一份推荐表',
  encrypted: '文件加了密码；请在 Word 或 WPS 里去掉密码，另存以后再选',
  notWord: '不是 Word 文件（docx）',
  macro: '文件里有宏；请在 Word 或 WPS 里另存为不带宏的 docx',
};

/** Why a file could not be read, in a few words. */
export const unreadableText = (reason: unknown): string =>
  UNREADABLE[UNREADABLE_REASONS.find((each) => each === reason) ?? 'zip'];

type Words = (part: string, text: string) => string;

/** What differs, for a person: the words for every problem of a proof. */
const PROBLEMS: Record<ProofProblem, Words> = {
  unreadable: (_, text) => unreadableText(text),
  contentTypes: () => '文件各部分的登记不完整',
  relations: () => '文件里有内容对不上号',
  macro: () => '文件里有宏',
  external: () => '文件里有指向外面的链接',
  author: () => '文件里带有作者信息',
  placeholder: (_, text) => `文件里留着没有替换的${quoted(text)}`,
  rows: () => '表格的行列和通知的表不一样',
  fixedWords: (_, text) => `表上的固定文字${quoted(text)}变了`,
  field: (part) => `“${part}”一栏和填写的不一样`,
  narrative: (part, text) => `“${part}”里这一段和填写的不一样：${quoted(text)}`,
  words: (part, text) => `“${part}”在文件里是 ${text} 字，和填写的不一样`,
  captions: (_, text) => `照片说明和填写的不一样：${quoted(text)}`,
  opinion: (part) => `“${part}”一栏的意见或日期和填写的不一样`,
  photoCount: (_, text) => `文件里有 ${text} 张照片，张数不对`,
  photo: (_, text) => `${photosText(text)}在文件里打不开，或者不是原来那张`,
  photoOrder: (_, text) => `${photosText(text)}的次序不对`,
  photoShape: (_, text) => `${photosText(text)}变形了，或者被裁去了一部分`,
  around: (_, text) => `页眉、页脚或表外多了或少了文字：${quoted(text)}`,
  otherPart: () => '原来的 Word 文件里，表格以外的部分变了',
  outside: () => '原来的 Word 文件里，要填的格子以外的内容变了',
};

/**
 * What a failed proof found: the first difference in plain words (`label` names the part, `problem` and `text` are the
 * finding's), how many `more`, and those of the `photos` concerned that are not named yet.
 */
export function proofProblemText({ problem, label, text, more, photos }: FailureDetails): string {
  const words = Object.entries(PROBLEMS).find(([name]) => name === problem)?.[1] ?? PROBLEMS.unreadable;
  const first = words(String(label ?? ''), String(text ?? ''));
  if (!(Number(more) > 0)) return first;
  const named = isOfPhoto(String(problem)) ? numbersIn(text) : [];
  const others = numbersIn(photos).filter((number) => !named.includes(number));
  return `${first}，另有 ${more} 处${others.length > 0 ? `（${others.map(photosText).join('、')}）` : ''}`;
}

/** The one line that a proven export gives. */
export const provenLine = ({ words, photos }: FormProof): string =>
  `已核对：文字、字数 ${words}、照片 ${photos} 张、固定文字都与填写的一致`;
