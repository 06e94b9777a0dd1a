import { expect, test } from 'vitest';
import { checkFiling } from '../../../shared/form/filingCheck.ts';
import { hasErrors } from '../../../shared/form/finding.ts';
import { NO_FILING } from '../../../shared/form/marks.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const NAME = '“百年再出发”科普进社区大型广场活动';

const codes = (name: string, on: string | null = null) =>
  checkFiling(definitionOf('activity'), sampleContent('activity'), { name, on }).map(({ code }) => code);

test.each([
  ['', null, ['filingMissing']],
  [NAME, null, []],
  [` ${NAME}\u200b`, null, []],
  [NAME.replace('“', '"'), null, ['filingDiffers']],
  [NAME, '2021-08-19', ['filingOutside']],
  [NAME, '2021-08-20', []],
  [NAME, '2021-09-24', []],
  [NAME, '2021-09-25', ['filingOutside']],
  ['别的名称', '2021-09-25', ['filingDiffers', 'filingOutside']],
])('%s, filed on %s: %j', (name, on, expected) => {
  expect(codes(name, on)).toEqual(expected);
});

test('it keeps no form from anything, and a unit is not filed', () => {
  const definition = definitionOf('activity');
  const content = sampleContent('activity');
  expect(hasErrors(checkFiling(definition, content, { name: '别的', on: '2021-01-01' }))).toBe(false);
  expect(checkFiling(definitionOf('unit'), sampleContent('unit'), NO_FILING)).toEqual([]);
});

test('a name that the form has not yet is not compared', () => {
  const content = sampleContent('activity', { fields: {} });
  expect(checkFiling(definitionOf('activity'), content, { name: '别的', on: null })).toEqual([]);
});
