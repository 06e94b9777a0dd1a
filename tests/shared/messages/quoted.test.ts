import { expect, test } from 'vitest';
import { quoted } from '../../../shared/messages/quoted.ts';

test('a name is quoted, and quotation marks in it become single ones', () => {
  expect(quoted('样例市科学技术协会')).toBe('“样例市科学技术协会”');
  expect(quoted('“样例广场科学夜”家庭体验活动')).toBe('“‘样例广场科学夜’家庭体验活动”');
});
