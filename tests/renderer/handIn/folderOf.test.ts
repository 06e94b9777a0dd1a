import { expect, test } from 'vitest';
import { folderOf } from '../../../renderer/handIn/folderOf.ts';
import { submissionOf } from '../../shared/submission/submissions.ts';

const part = (name: string) => ({ name, files: [], zip: null, messageBytes: 0, subject: '', body: '' });

test('the one part lies in the folder itself, one of several in a folder of its own', () => {
  expect(folderOf(submissionOf([], { folder: '/文档/报送', parts: [part('')] }), 1)).toBe('/文档/报送');
  const several = { parts: [part('第1封'), part('第2封')] };
  expect(folderOf(submissionOf([], { folder: '/文档/报送', ...several }), 2)).toBe('/文档/报送/第2封');
  expect(folderOf(submissionOf([], { folder: 'D:\\报送', ...several }), 1)).toBe('D:\\报送\\第1封');
});
