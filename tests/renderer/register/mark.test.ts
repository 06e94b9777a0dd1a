import { expect, test } from 'vitest';
import { marksFor } from '../../../renderer/register/mark.ts';

test('only a collator stamps before handing in', () => {
  expect(marksFor('collator')).toEqual(['seal', 'handIn']);
  for (const role of ['direct', 'subordinate', null] as const)
    expect(marksFor(role)).toEqual(['handIn', 'seal']);
});
