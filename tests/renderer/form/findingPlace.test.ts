import { expect, test } from 'vitest';
import { findingPlace, lettersOf } from '../../../renderer/form/findingPlace.ts';
import { checkForm } from '../../../shared/form/check.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

const definition = definitionOf('activity');

test('a finding leads to the very letters that it is about', () => {
  const narrative = '第一段。\n活动在XX社区举办。';
  const fields = { ...sampleContent('activity').fields, activityName: '样例××活动' };
  const content = sampleContent('activity', { narrative, fields });
  const places = checkForm(definition, content)
    .filter(({ code }) => code === 'leftover')
    .map(findingPlace);
  expect(places).toEqual([
    { part: 'activityName', letters: '2-4' },
    { part: 'narrative', letters: '8-10' },
  ]);
  expect(narrative.slice(...(lettersOf('8-10') ?? []))).toBe('XX');
});

test('one about a whole blank leads to the blank, one about a photo to the photo', () => {
  expect(findingPlace({ field: 'phone', details: { text: '12345' } })).toEqual({ part: 'phone' });
  expect(findingPlace({ field: 'narrative', details: { at: 1_000, over: 3 } })).toEqual({
    part: 'narrative',
  });
  expect(findingPlace({ field: 'photos', details: { number: 2, text: 'XX', at: 0 } })).toEqual({
    part: 'photos',
    photo: 2,
  });
  expect(findingPlace({ field: 'photos', details: { text: 'XX', at: 0 } })).toEqual({ part: 'photos' });
});

test.each([undefined, '', '3', '5-5', '7-5', 'a-b'])('%o names no letters', (letters) => {
  expect(lettersOf(letters)).toBeUndefined();
});
