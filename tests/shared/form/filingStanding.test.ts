import { expect, test } from 'vitest';
import { checkFiling, filingStanding } from '../../../shared/form/filingCheck.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const content = sampleContent('activity');
const name = content.fields.activityName ?? '';
const standing = (filing: Parameters<typeof checkFiling>[2]) =>
  filingStanding(checkFiling(definitionOf('activity'), content, filing));

test('网上填报 is missing, to be looked at, or filled in; what is found elsewhere counts for nothing', () => {
  expect(standing({ name: '', on: null })).toBe('missing');
  expect(standing({ name: '', on: '2021-10-30' })).toBe('missing');
  expect(standing({ name: `${name}（一）`, on: null })).toBe('differs');
  expect(standing({ name, on: '2021-10-30' })).toBe('differs');
  expect(standing({ name, on: '2021-09-10' })).toBe('done');
  expect(filingStanding([{ field: 'activityName', code: 'leftover' }])).toBe('done');
});
