import type { FailureDetails } from '../result/result.ts';
import { BLOCKS, type SubmissionBlock } from '../submission/model.ts';
import { quoted } from './quoted.ts';

type Code = SubmissionBlock['code'];

/** What keeps a form from being handed in, and what to do: for the command line and the sentence of a refusal. */
const TEXTS: Record<Code, (details: FailureDetails) => string> = {
  sample: () => '是样例，内容均为虚构，不能报送；请去掉它',
  notExported: () => '还没有导出 Word 文件，请先导出',
  onlyDraft: () => '只导出过草稿，请先改正错误再导出正式的 Word 文件',
  exportOutdated: () => '导出以后内容又有改动，请重新导出',
  exportFileGone: ({ file }) => `找不到导出的文件 ${file}，它可能已被移走或改名，请重新导出`,
  exportFileChanged: ({ file }) =>
    `导出的文件 ${file} 后来被改过，和程序里的内容可能不同；请把改动取回程序，或重新导出`,
  photoMissing: ({ number }) => `照片${number}的原件不在了或打不开，请把它拿下，重新加入后再导出`,
  scanMissing: ({ file }) => `盖章扫描件 ${file} 不在了或已损坏，请重新加入，或选择不带扫描件`,
  scanEarlier: ({ file }) =>
    `盖章扫描件 ${file} 是之前那一版的，盖章以后表上的内容又改过；请重新盖章扫描，或选择仍然一起送、不送它`,
};

/** What keeps one form back. */
export const blockText = ({ name, code, details }: SubmissionBlock): string =>
  `${quoted(name)}${TEXTS[code](details)}。`;

/** The details of a refusal, by which its sentence is made. */
export const blockedDetails = (blocks: readonly SubmissionBlock[]): FailureDetails => {
  const [first] = blocks;
  return first
    ? { ...first.details, count: blocks.length, form: first.name, reason: first.code }
    : { count: 0 };
};

/** The sentence of a hand-in that is kept back. */
export function blockedSentence({ count, form, reason, ...details }: FailureDetails): string {
  const code = BLOCKS.find((each) => each === reason);
  const why = code ? `：${quoted(String(form))}${TEXTS[code](details)}` : '';
  const all = Number(count) > 1 ? `要先处理的一共有 ${count} 处。` : '';
  return `还不能报送，没有写出文件${why}。${all}`;
}
