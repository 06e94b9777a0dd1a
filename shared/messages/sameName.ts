import { type DifferenceKind, firstDifference, type NameDifference } from '../form/sameName.ts';

const KINDS: Record<DifferenceKind, string> = {
  blank: '空格不同',
  quotes: '引号或书名号不同',
  width: '全角、半角不同',
  case: '大小写不同',
  alike: '看起来一样，其实是两个不同的字',
  other: '用字不同',
  longer: '有一边到这里就结束了',
};

/** What a letter is; in brackets that are no quotation marks of a name. */
function letterName(letter: string): string {
  if (letter === '') return '到此结束';
  if (letter === '\u3000') return '是全角空格';
  return /^\s$/u.test(letter) ? '是空格' : `是「${letter}」`;
}

/** 从第 3 个字起不同（全角、半角不同）：网上是「（」，表上是「(」. Empty where the names are the same. */
export function differenceText(online: string, onForm: string): string {
  const found = firstDifference(online, onForm);
  return found === undefined ? '' : differenceSentence(found);
}

export function differenceSentence({ kind, same, online, onForm }: NameDifference): string {
  const place = [...new Intl.Segmenter('zh').segment(same)].length + 1;
  return `从第 ${place} 个字起不同（${KINDS[kind]}）：网上${letterName(online)}，表上${letterName(onForm)}`;
}
