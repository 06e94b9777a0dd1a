import { expect, test } from 'vitest';
import { markSentence, photoUnread } from '../../../shared/messages/document.ts';

test.each([
  [{ kind: 'draft', errors: 2 } as const, ['草稿', '2 处没有填好', '不能报送']],
  [{ kind: 'draft', errors: 0 } as const, ['草稿', '不能报送']],
  [{ kind: 'sample' } as const, ['样例', '虚构', '不能报送']],
])('a file that must not be handed in says so: %j', (mark, words) => {
  for (const word of words) expect(markSentence(mark)).toContain(word);
});

test('a draft without errors does not speak of any', () => {
  expect(markSentence({ kind: 'draft', errors: 0 })).not.toContain('错误');
});

test('the place of a photo that could not be read bears its number', () => {
  expect(photoUnread(3)).toContain('照片3');
});
