import { describe, expect, test } from 'vitest';
import { partLabel } from '../../../shared/form/definition.ts';
import { definitionOf } from '../../helpers/forms.ts';

describe('the one-line blanks in the order of the form', () => {
  test.each([
    ['unit', 'reportingUnit unitName contact duty address postcode phone fax'],
    ['activity', 'reportingUnit activityName host contact duty address postcode phone fax'],
  ] as const)('%s', (kind, order) => {
    expect(
      definitionOf(kind)
        .fields.map(({ field }) => field)
        .join(' '),
    ).toBe(order);
  });
});

describe('what a part is called in a sentence: as printed, without blanks and colon', () => {
  test.each([
    ['reportingUnit', '填表单位'],
    ['unitName', '单位名称'],
    ['contact', '联系人'],
    ['phone', '电话'],
    ['narrative', '活动情况简介'],
    ['photos', '照片'],
    ['recommendation', '辖市区科协（市级学会）推荐意见'],
    ['approval', '市科协审定意见'],
  ] as const)('%s', (part, label) => {
    expect(partLabel(definitionOf('unit'), part)).toBe(label);
  });
});

test('the blank that names the form and its file', () => {
  expect(definitionOf('unit').nameField).toBe('unitName');
  expect(definitionOf('activity').nameField).toBe('activityName');
});
