import { expect, test } from 'vitest';
import { withFallbacks } from '../../../renderer/preview/fonts.ts';

test('a typeface of the form leads, what stands in for it on other systems follows', () => {
  const list = withFallbacks('仿宋').split(', ');
  expect(list[0]).toBe('"仿宋"');
  expect(list).toContain('"FangSong"');
  expect(list.at(-1)).toBe('serif');
  expect(withFallbacks('"黑体"').split(', ').at(-1)).toBe('sans-serif');
});

test('a name that nobody knows stays, and nothing can be smuggled in with it', () => {
  expect(withFallbacks('某字体')).toBe('"某字体", serif');
  expect(withFallbacks('x"; background: url(http://a.invalid)')).not.toContain('x"');
});
