import { describe, expect, test } from 'vitest';
import { checkForm } from '../../../shared/form/check.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import { hasErrors } from '../../../shared/form/finding.ts';
import type { FieldId, FormKind } from '../../../shared/notice/formSchema.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const check = (kind: FormKind, overrides: Partial<FormContent> = {}) =>
  checkForm(definitionOf(kind), sampleContent(kind, overrides));

const withField = (kind: FormKind, field: FieldId, value: string) =>
  check(kind, { fields: { ...sampleContent(kind).fields, [field]: value } });

const photos = (count: number, caption = '') =>
  Array.from({ length: count }, (_, at) => ({ file: `${at}.jpg`, caption }));

test.each(['unit', 'activity'] as const)('a %s form in order has no findings', (kind) => {
  expect(check(kind)).toEqual([]);
});

describe('left empty', () => {
  test.each([
    ['unit', 'unitName', 'error'],
    ['unit', 'contact', 'error'],
    ['unit', 'phone', 'error'],
    ['unit', 'duty', 'warning'],
    ['unit', 'address', 'warning'],
    ['unit', 'postcode', 'warning'],
    ['activity', 'activityName', 'error'],
    ['activity', 'host', 'error'],
    ['activity', 'contact', 'error'],
    ['activity', 'phone', 'error'],
    ['activity', 'duty', 'warning'],
    ['activity', 'address', 'warning'],
    ['activity', 'postcode', 'warning'],
  ] as const)('%s form: %s is an %s', (kind, field, severity) => {
    const finding = { code: 'missing', field, severity, details: {} };
    expect(withField(kind, field, '')).toEqual([finding]);
    const { [field]: _, ...without } = sampleContent(kind).fields;
    expect(check(kind, { fields: without })).toEqual([finding]);
  });

  test.each(['unit', 'activity'] as const)('%s form: 填表单位 and the narrative are errors', (kind) => {
    expect(check(kind, { reportingUnit: '', narrative: '' })).toEqual([
      { code: 'missing', field: 'reportingUnit', severity: 'error', details: {} },
      { code: 'missing', field: 'narrative', severity: 'error', details: {} },
    ]);
  });

  test.each(['unit', 'activity'] as const)('%s form: 传真 is left without remark', (kind) => {
    expect(withField(kind, 'fax', '')).toEqual([]);
  });

  test('an empty form names every blank, in the order of the form', () => {
    const findings = check('activity', { reportingUnit: '', fields: {}, narrative: '', photos: [] });
    expect(findings.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      'reportingUnit error',
      'activityName error',
      'host error',
      'contact error',
      'duty warning',
      'address warning',
      'postcode warning',
      'phone error',
      'narrative error',
      'photos error',
    ]);
  });
});

describe('length of the narrative', () => {
  test.each([
    ['unit', 3000],
    ['activity', 1000],
  ] as const)('%s: %i 字 are enough, one more blocks and says where', (kind, max) => {
    expect(check(kind, { narrative: '字'.repeat(max) })).toEqual([]);
    expect(check(kind, { narrative: '字'.repeat(max + 1) })).toEqual([
      {
        code: 'narrativeTooLong',
        field: 'narrative',
        severity: 'error',
        details: { count: max + 1, max, measure: 'words', over: 1, at: max },
      },
    ]);
  });

  test('only the low reading blocks: where Word leaves the count open there is a hint', () => {
    // A dash of two is 1 字 in the low reading and 2 in the high one.
    const findings = check('activity', { narrative: `${'字'.repeat(999)}——` });
    expect(findings).toEqual([
      {
        code: 'narrativePerhapsTooLong',
        field: 'narrative',
        severity: 'hint',
        details: { count: 1001, max: 1000, measure: 'words', over: 1 },
      },
    ]);
    expect(hasErrors(findings)).toBe(false);
  });

  test('both readings over the limit: the low one is told', () => {
    expect(check('activity', { narrative: `${'字'.repeat(1000)}——` })).toMatchObject([
      { code: 'narrativeTooLong', details: { count: 1001, measure: 'words', over: 1, at: 1000 } },
    ]);
  });
});

describe('number of photos', () => {
  test.each([3, 4, 5])('%i are right', (count) => {
    expect(check('unit', { photos: photos(count) })).toEqual([]);
  });

  test.each([
    [0, 'tooFewPhotos'],
    [2, 'tooFewPhotos'],
    [6, 'tooManyPhotos'],
  ])('%i are not', (count, code) => {
    expect(check('activity', { photos: photos(count) })).toEqual([
      { code, field: 'photos', severity: 'error', details: { count, min: 3, max: 5 } },
    ]);
  });
});

test.each([2, 6])('with %i photos the captions are looked at all the same', (count) => {
  const findings = check('unit', {
    photos: photos(count, '某某')
      .slice(0, 1)
      .concat(photos(count - 1)),
  });
  expect(findings.map(({ code }) => code)).toContain('leftover');
  expect(findings).toHaveLength(2);
});

describe('worth a look', () => {
  test('a phone in an unusual form', () => {
    expect(withField('unit', 'phone', '12345')).toEqual([
      { code: 'unusualPhone', field: 'phone', severity: 'warning', details: { text: '12345' } },
    ]);
  });

  test('a postcode in an unusual form', () => {
    expect(withField('activity', 'postcode', '21300')).toEqual([
      { code: 'unusualPostcode', field: 'postcode', severity: 'warning', details: { text: '21300' } },
    ]);
  });

  test.each([
    ['unit', 'unitName'],
    ['activity', 'host'],
  ] as const)('%s form: a short name in %s', (kind, field) => {
    expect(withField(kind, field, '市科协')).toEqual([
      { code: 'looksAbbreviated', field, severity: 'hint', details: { text: '市科协' } },
    ]);
  });

  test('a short name in 填表单位', () => {
    expect(check('unit', { reportingUnit: '市科协' })).toMatchObject([
      { code: 'looksAbbreviated', field: 'reportingUnit', severity: 'hint' },
    ]);
  });

  test('an activity name that says nothing', () => {
    expect(withField('activity', 'activityName', '科普活动')).toEqual([
      { code: 'notSpecific', field: 'activityName', severity: 'hint', details: { text: '科普活动' } },
    ]);
  });
});

describe('traces of a template, in every part that a person writes', () => {
  const findingsOf = (text: string) => [
    ...withField('activity', 'contact', text),
    ...withField('activity', 'address', text),
    ...check('activity', { narrative: `在${text}` }),
    ...check('activity', { photos: photos(3).with(1, { file: 'a.jpg', caption: text }) }),
    ...check('activity', {
      opinions: { recommendation: { text, date: '' }, approval: { text: '', date: '' } },
    }),
    ...check('activity', {
      opinions: { recommendation: { text: '', date: '' }, approval: { text, date: '' } },
    }),
  ];
  const parts = ['contact', 'address', 'narrative', 'photos', 'recommendation', 'approval'];

  test.each([
    ['leftover', 'warning', '某某', '某某'],
    ['otherYear', 'hint', '2020年', '2020年'],
    ['outsideFont', 'hint', '喆堃', '喆堃'],
  ])('%s', (code, severity, text, found) => {
    const findings = findingsOf(text);
    expect(findings.map((finding) => [finding.code, finding.field, finding.severity])).toEqual(
      parts.map((part) => [code, part, severity]),
    );
    for (const finding of findings) expect(finding.details).toMatchObject({ text: found });
  });

  test('many rare characters are one hint that names ten', () => {
    const rare = '喆堃翀玥骉犇羴淼垚燚瞾龘';
    const outside = [...rare].filter((character) => !'淼'.includes(character));
    expect(check('unit', { narrative: rare.repeat(2) })).toMatchObject([
      { code: 'outsideFont', details: { text: outside.slice(0, 10).join('') } },
    ]);
  });
});

describe('the narrative beside the rest of the form', () => {
  test('a day outside the activity week, in the text and in a caption', () => {
    const details = { text: '9月20日', from: '2021-09-11', to: '2021-09-17' };
    expect(check('activity', { narrative: '9月20日举办。' })).toEqual([
      { code: 'otherDate', field: 'narrative', severity: 'hint', details: { ...details, at: 0 } },
    ]);
    expect(check('unit', { photos: photos(3, '9月20日，样例广场') })).toMatchObject(
      photos(3).map(() => ({ code: 'otherDate', field: 'photos', details })),
    );
  });

  test('the name of the activity written differently', () => {
    const [text, suggestion] = ['百年再出发科普进社区大型广场活动', '“百年再出发”科普进社区大型广场活动'];
    expect(check('activity', { narrative: `举办${text}。` })).toEqual([
      { code: 'nameDiffers', field: 'narrative', severity: 'hint', details: { text, at: 2, suggestion } },
    ]);
  });

  test('the name of the unit: other blanks are told, another unit is not', () => {
    expect(check('unit', { narrative: '样例市样例区 科学技术协会主办。' })).toMatchObject([
      { code: 'nameDiffers', details: { suggestion: '样例市样例区科学技术协会' } },
    ]);
    expect(check('unit', { narrative: '样例市样本区科学技术协会主办。' })).toEqual([]);
  });

  test('another year comes with the one of the notice', () => {
    expect(check('unit', { narrative: '2020年举办。' })).toMatchObject([
      { code: 'otherYear', details: { text: '2020年', at: 0, year: 2021, suggestion: '2021年' } },
    ]);
  });
});
