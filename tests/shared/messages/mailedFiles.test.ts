import { expect, test } from 'vitest';
import { mailedFilesText } from '../../../shared/messages/mailedFiles.ts';

test('the files of a form are counted by what they are, whatever their order; what there is none of is not named', () => {
  expect(mailedFilesText(['photo', 'form', 'photo', 'scan'])).toBe('Word 文件、盖章页扫描件 1 个、照片 2 张');
  expect(mailedFilesText(['form'])).toBe('Word 文件');
  // What is of all forms belongs to none.
  expect(mailedFilesText(['roster', 'checklist', 'manifest'])).toBe('');
});
