/*
 * Words that are printed in the blanks of forms made elsewhere, beside the value: where the stamp goes, how to fill the blank in, the
 * blanks of a date, a line to write on. None of them is a value. The notice's own forms have none of these in their blanks.
 */

/** What a remark in brackets about stamps and signatures is made of: （盖章）, （单位公章）, （签字并盖章）. */
const STAMP_WORDS =
  /盖章|公章|签章|印章|签字|签名|章|加盖|请|须|并|单位|部门|学校|法人|负责人|领导|本人|手写|此处|处|[、或和及/\s]/gu;
const STAMP = /[章签]/u;
/** What a remark says on how to fill a blank in: （请填写全称，与公章一致）. */
const FILLING = /请填|填写|须填|必填|选填|与公章|单位全称|填全称|字以内|不超过|^全称$/u;
/** Longer remarks are words of whoever filled the form in (characters). */
const LONGEST = 30;

const OPENS = /[（(]/u;
const CLOSES = /[）)]$/u;
const BARE_STAMP = /[\s_]{2}(?:盖章|公章|签章)$/u;
const DATE_AT_END =
  /[\s_]{2}[\d\s_〇零一二三四五六七八九十]*年[\d\s_一二三四五六七八九十]*月[\d\s_一二三四五六七八九十]*日$/u;
/** A date and the blanks of one are no longer (characters). */
const LONGEST_DATE = 60;

const isPrintedRemark = (remark: string): boolean =>
  remark.length <= LONGEST &&
  (FILLING.test(remark) || (STAMP.test(remark) && remark.replace(STAMP_WORDS, '') === ''));

/** A value of a one-line blank without what is printed around it. */
export function withoutPrinted(text: string): string {
  let value = withoutLines(text);
  for (let before = ''; before !== value; ) {
    before = value;
    value = withoutLines(withoutStampAndDate(withoutRemarkBefore(withoutRemarkBehind(value))));
  }
  return value;
}

/** Whether a line is nothing but such a remark in brackets. */
export const isPrintedLine = (line: string): boolean =>
  line.trim() !== '' && withoutRemarkBehind(line.trim()) === '';

function withoutRemarkBehind(text: string): string {
  if (!CLOSES.test(text)) return text;
  const at = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return at >= 0 && isPrintedRemark(text.slice(at + 1, -1)) ? text.slice(0, at).trimEnd() : text;
}

function withoutRemarkBefore(text: string): string {
  if (!OPENS.test(text.charAt(0))) return text;
  const end = text.slice(0, LONGEST + 2).search(/[）)]/u);
  return end > 0 && isPrintedRemark(text.slice(1, end)) ? text.slice(end + 1).trimStart() : text;
}

function withoutStampAndDate(text: string): string {
  const tail = text.slice(-LONGEST_DATE);
  const at = tail.search(BARE_STAMP);
  const date = tail.search(DATE_AT_END);
  const from = at >= 0 ? at : date;
  return from < 0 ? text : text.slice(0, text.length - tail.length + from);
}

/** Without lines to write on at both ends; a single low line may be a part of the value. */
function withoutLines(text: string): string {
  const [, inner = ''] = /^(?:[\s_]*__[\s_]*)?(.*)$/su.exec(text.trim()) ?? [];
  let end = inner.length;
  while (end > 0 && /[\s_]/u.test(inner.charAt(end - 1))) end -= 1;
  return (inner.slice(end).includes('__') ? inner.slice(0, end) : inner).trim();
}
