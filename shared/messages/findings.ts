import { type FormDefinition, partLabel } from '../form/definition.ts';
import type { Finding, FindingCode, Severity } from '../form/finding.ts';
import type { FailureCode } from '../result/codes.ts';
import type { FailureDetails } from '../result/result.ts';
import { failureSentence } from './failures.ts';
import { quoted } from './quoted.ts';
import { differenceText } from './sameName.ts';

type Sentence = (label: string, details: FailureDetails) => string;

/** What a limit is counted in: Word's 字数, or its 字符数. */
const measureUnit = (measure: unknown) => (measure === 'characters' ? '个字符' : '字');

/** 9月11日, of an ISO day. */
const monthDay = (day: unknown) => String(day).replace(/^\d+-0?(\d+)-0?(\d+)$/u, '$1月$2日');
/** A photo by its number; 0 is one by itself, without a form around it. */
const photo = (number: unknown) => (number === 0 ? '这张照片' : `照片${number}`);

/** The sentence of every finding; a code without one does not compile. */
const SENTENCES: Record<FindingCode, Sentence> = {
  missing: (label) => `“${label}”还没有填写。`,
  narrativeTooLong: (label, { count, max, over, measure }) => {
    const unit = measureUnit(measure);
    return `“${label}”有 ${count} ${unit}，超过 ${max} ${unit}的限制，请删去 ${over} ${unit}。`;
  },
  narrativePerhapsTooLong: (label, { count, max, measure }) => {
    const unit = measureUnit(measure);
    return `“${label}”按另一种算法有 ${count} ${unit}，可能超过 ${max} ${unit}，请以 Word 或 WPS 显示的为准。`;
  },
  tooFewPhotos: (_, { count, min, max }) =>
    count === 0
      ? `还没有照片，要 ${min}–${max} 张。`
      : `照片只有 ${count} 张，要 ${min}–${max} 张，还差 ${Number(min) - Number(count)} 张。`,
  tooManyPhotos: (_, { count, min, max }) =>
    `照片有 ${count} 张，要 ${min}–${max} 张，多了 ${Number(count) - Number(max)} 张。`,
  photoUnreadable: (_, { number, reason, ...details }) =>
    `第 ${number} 张照片用不了：${failureSentence({ code: reason as FailureCode, details })}`,
  photoRescued: (_, { number }) =>
    `${photo(number)}的原文件有一点损坏，已经尽量救回画面；请看一看是否完整，最好换成没有损坏的原图。`,
  photoFirstOfMany: (_, { number, frames, kind }) =>
    kind === 'tiff'
      ? `${photo(number)}的文件有 ${frames} 页，用的是第一页。`
      : `${photo(number)}是有 ${frames} 帧的动图，用的是第一帧。`,
  photoFewPixels: (_, { number, ppi, min, widthPx, heightPx }) =>
    `${photo(number)}只有 ${widthPx}×${heightPx} 像素，印出来约每英寸 ${ppi} 点，低于 ${min} 点，可能不清楚；有更大的原图请换上。`,
  photoOutsideWeek: (_, { number, takenOn, from, to }) =>
    `${photo(number)}记录的拍摄日期是 ${takenOn}，不在活动时间（${from} 至 ${to}）内，请核对；也可能是相机的时间没有调准。`,
  photosAlike: (_, { number, other }) => `照片${number}和照片${other}看起来几乎一样，请核对是否放重了。`,
  unusualPhone: (label, { text }) => `“${label}”写的是${quoted(String(text))}，不像常见的电话号码，请核对。`,
  unusualPostcode: (label, { text }) =>
    `“${label}”写的是${quoted(String(text))}，邮政编码应是 6 位数字，请核对。`,
  looksAbbreviated: (label, { text }) =>
    `“${label}”写的是${quoted(String(text))}，看起来是简称，请填写单位全称。`,
  notSpecific: (label, { text }) =>
    `“${label}”写的是${quoted(String(text))}，不够具体，看不出是哪一项活动；名称应与网上填报的一致。`,
  leftover: (label, { text }) => `“${label}”里还留着${quoted(String(text))}，请换成实际内容。`,
  otherYear: (label, { text, year }) =>
    `“${label}”里写着${quoted(String(text))}，本次通知是 ${year} 年的，请核对。`,
  otherDate: (label, { text, from, to }) =>
    `“${label}”里写着${quoted(String(text))}，不在活动时间（${monthDay(from)}至${monthDay(to)}）内，请核对。`,
  nameDiffers: (label, { text, suggestion }) =>
    `“${label}”里写的是${quoted(String(text))}，与表上填的名称${quoted(String(suggestion))}不一致，请核对。`,
  outsideFont: (label, { text }) =>
    `“${label}”里的${quoted(String(text))}不在仿宋_GB2312 等常用字库内，换一台电脑打开可能变成别的字体或空白，导出后请看一眼。`,
  charactersRemoved: (label, { count }) => `“${label}”里有 ${count} 个看不见的控制字符，已经去掉。`,
  filingMissing: () => '还没有填写网上填报的名称：填上可以逐字核对是否与表上一致，也会写进名单。',
  filingDiffers: (_, { online, onForm }) =>
    `网上填报的名称与表上的活动名称不一致：${differenceText(String(online), String(onForm))}。`,
  filingOutside: (_, { on, from, to }) =>
    `网上填报的日期是${monthDay(on)}，不在填报时间（${monthDay(from)}至${monthDay(to)}）内，请核对。`,
};

/** The Chinese sentence of a finding. */
export function findingSentence(definition: FormDefinition, { code, field, details }: Finding): string {
  return SENTENCES[code](partLabel(definition, field), details);
}

/** The sentence of a hint about a photo, which needs no form. */
export function photoHintSentence({ code, details }: Finding): string {
  return SENTENCES[code]('', details);
}

/** What the three severities are called. */
export const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '提醒', hint: '提示' };
