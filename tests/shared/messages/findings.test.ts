import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type Finding, type FindingCode } from '../../../shared/form/finding.ts';
import { findingSentence, SEVERITY_NAMES } from '../../../shared/messages/findings.ts';
import { definitionOf } from '../../helpers/forms.ts';

type Case = Pick<Finding, 'field' | 'details'>;

/** What the checks really give with each finding (tests/shared/form/check.test.ts produces them). */
const CASES: Readonly<Record<FindingCode, Case>> = {
  missing: { field: 'contact', details: {} },
  narrativeTooLong: {
    field: 'narrative',
    details: { count: 3012, max: 3000, measure: 'words', over: 12, at: 3000 },
  },
  narrativePerhapsTooLong: { field: 'narrative', details: { count: 3001, max: 3000, over: 1 } },
  tooFewPhotos: { field: 'photos', details: { count: 2, min: 3, max: 5 } },
  tooManyPhotos: { field: 'photos', details: { count: 6, min: 3, max: 5 } },
  photoUnreadable: { field: 'photos', details: { number: 4, reason: 'photoMissing', file: '4.jpg' } },
  photoRescued: { field: 'photos', details: { number: 2 } },
  photoFirstOfMany: { field: 'photos', details: { number: 2, frames: 9, kind: 'gif' } },
  photoFewPixels: {
    field: 'photos',
    details: { number: 2, ppi: 80, min: 150, widthPx: 320, heightPx: 240 },
  },
  photoOutsideWeek: {
    field: 'photos',
    details: { number: 2, takenOn: '2021-08-01', from: '2021-09-11', to: '2021-09-17' },
  },
  photosAlike: { field: 'photos', details: { number: 4, other: 2 } },
  unusualPhone: { field: 'phone', details: { text: '12345' } },
  unusualPostcode: { field: 'postcode', details: { text: '2130' } },
  looksAbbreviated: { field: 'unitName', details: { text: '市科协' } },
  notSpecific: { field: 'activityName', details: { text: '科普活动' } },
  leftover: { field: 'narrative', details: { text: 'XX', at: 7 } },
  otherYear: { field: 'narrative', details: { text: '2020年', at: 7, year: 2021 } },
  otherDate: {
    field: 'narrative',
    details: { text: '9月20日', at: 7, from: '2021-09-11', to: '2021-09-17' },
  },
  nameDiffers: {
    field: 'narrative',
    details: { text: '样例科普日活动', at: 7, suggestion: '“样例”科普日活动' },
  },
  outsideFont: { field: 'contact', details: { text: '喆堃' } },
  charactersRemoved: { field: 'narrative', details: { count: 3 } },
  filingMissing: { field: 'filing', details: {} },
  filingDiffers: { field: 'filing', details: { online: '样例（一）', onForm: '样例(一)' } },
  filingOutside: { field: 'filing', details: { on: '2021-09-25', from: '2021-08-20', to: '2021-09-24' } },
};

function sentence(code: FindingCode, { field, details }: Case): string {
  const definition = definitionOf(field === 'activityName' ? 'activity' : 'unit');
  return findingSentence(definition, { code, field, severity: 'error', details });
}

const LABELS: Readonly<Record<string, string>> = {
  contact: '联系人',
  narrative: '活动情况简介',
  photos: '照片',
  phone: '电话',
  postcode: '邮编',
  unitName: '单位名称',
  activityName: '活动名称',
  filing: '网上填报',
};

describe('every finding has a Chinese sentence that names the blank as it is printed', () => {
  test.each(FINDING_CODES)('%s', (code) => {
    const found = CASES[code];
    const text = sentence(code, found);
    expect(text).toContain(LABELS[found.field]);
    expect(text).not.toMatch(/undefined|NaN|null|\[object/u);
    expect(text).toMatch(/。$/u);
    if (typeof found.details.text === 'string') expect(text).toContain(found.details.text);
  });
});

describe('the numbers that tell what to do', () => {
  test.each([
    ['narrativeTooLong', ['3012', '3000', '删去 12 字']],
    ['narrativePerhapsTooLong', ['3001', '3000']],
    ['tooFewPhotos', ['2 张', '3–5 张', '还差 1 张']],
    ['tooManyPhotos', ['6 张', '3–5 张', '多了 1 张']],
    ['photoUnreadable', ['第 4 张', '4.jpg']],
    ['photoFirstOfMany', ['9 帧', '第一帧']],
    ['photoFewPixels', ['320×240', '80 点', '150 点']],
    ['photoOutsideWeek', ['2021-08-01', '2021-09-11 至 2021-09-17']],
    ['photosAlike', ['照片4和照片2']],
    ['otherYear', ['2020年', '2021']],
    ['otherDate', ['9月11日至9月17日']],
    ['nameDiffers', ['“‘样例’科普日活动”']],
    ['charactersRemoved', ['3 个']],
    ['filingDiffers', ['从第 3 个字起不同（全角、半角不同）：网上是「（」，表上是「(」']],
    ['filingOutside', ['9月25日', '8月20日至9月24日']],
  ] as const)('%s', (code, words) => {
    for (const word of words) expect(sentence(code, CASES[code])).toContain(word);
  });
});

test.each([
  ['photoEmpty', {}],
  ['photoTooLarge', { bytes: 60_000_000, maxBytes: 52_428_800 }],
  ['photoUnsupported', { found: 'html' }],
  ['photoTooManyPixels', { widthPx: 50_000, heightPx: 50_000 }],
  ['photoDamaged', {}],
  ['photoTimeout', {}],
  ['fileUnreadable', { file: '4.jpg' }],
  ['fileTooLarge', { file: '4.jpg', bytes: 60_000_000, maxBytes: 52_428_800 }],
])('why a photo cannot be used is said with its number: %s', (reason, details) => {
  const text = sentence('photoUnreadable', { field: 'photos', details: { ...details, number: 4, reason } });
  expect(text).toMatch(/^第 4 张照片用不了：.+。$/u);
  expect(text).not.toMatch(/undefined|NaN/u);
});

test('what is quoted from the form has no doubled quotation marks', () => {
  for (const code of FINDING_CODES) {
    const { field, details } = CASES[code];
    if (!('text' in details)) continue;
    const text = sentence(code, { field, details: { ...details, text: '“样例”内外“样例”' } });
    expect(text, code).toContain('“‘样例’内外‘样例’”');
    expect(text, code).not.toMatch(/““|””/u);
  }
});

test('the severities by name', () => {
  expect(SEVERITY_NAMES).toEqual({ error: '错误', warning: '提醒', hint: '提示' });
});

test('a limit in 字符 is told in 字符', () => {
  const details = { count: 820, max: 800, measure: 'characters', over: 20, at: 800 };
  const finding = { code: 'narrativeTooLong', field: 'narrative', severity: 'error', details } as const;
  expect(findingSentence(definitionOf('unit'), finding)).toContain('超过 800 个字符的限制，请删去 20 个字符');
});
