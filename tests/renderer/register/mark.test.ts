import { expect, test } from 'vitest';
import { marksFor, marksOf, usualWay } from '../../../renderer/register/mark.ts';

test('a seal has a day, handing in a day and a way', () => {
  expect(marksOf('seal', '2021-09-20', '电子邮件')).toEqual({ sealedOn: '2021-09-20' });
  expect(marksOf('handIn', '2021-09-20', '电子邮件')).toEqual({
    handedIn: { on: '2021-09-20', way: '电子邮件' },
  });
});

test('only a collator stamps before handing in', () => {
  expect(marksFor('collator')).toEqual(['seal', 'handIn']);
  for (const role of ['direct', 'subordinate', null] as const)
    expect(marksFor(role)).toEqual(['handIn', 'seal']);
});

test('the usual way is by mail, for a unit inside a district in person', () => {
  expect(usualWay(null)).toBe('电子邮件');
  expect(usualWay('subordinate')).toBe('当面送交');
});
