import type { VerifiedFile } from '../api/model.ts';
import { type FormDefinition, partLabel } from '../form/definition.ts';
import { quoted } from './quoted.ts';

/** What a Word file is, in sentences; `when` says a time, `definition` is that of the form where there is one. */
export function verifiedLines(
  file: VerifiedFile,
  when: (instant: string) => string,
  definition: FormDefinition,
): readonly string[] {
  switch (file.verdict) {
    case 'unknown':
      return ['不认识：程序里没有一份推荐表导出过这样的文件。'];
    case 'changed': {
      const parts = file.parts.map((part) => `“${partLabel(definition, part)}”`).join('、');
      const codes = file.checkCode ? [`文件页脚上的校验码：${file.checkCode}`] : [];
      const what = parts === '' ? '它和每一次导出的都不一样' : `和程序里现在的内容相比，不一样的有：${parts}`;
      return [`是${quoted(file.name)}的文件，但内容被改过：${what}。`, ...codes];
    }
    default:
      return known(file, when);
  }
}

type Known = Extract<VerifiedFile, { verdict: 'latest' | 'earlier' }>;

function known(
  { verdict, name, exportedAt, draft, sameFile, current, checkCode }: Known,
  when: (instant: string) => string,
) {
  const which = verdict === 'latest' ? '最后一次导出' : '较早的一次导出';
  return [
    `是${quoted(name)}${which}的${draft ? '草稿' : '文件'}（${when(exportedAt)}）。`,
    ...(sameFile ? [] : ['文件被另存过，内容没有变。']),
    current ? '和程序里现在的内容一致。' : '程序里的内容在这次导出以后又有改动。',
    ...(checkCode ? [`校验码：${checkCode}`] : []),
  ];
}
