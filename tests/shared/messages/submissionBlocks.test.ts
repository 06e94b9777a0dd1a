import { expect, test } from 'vitest';
import { failureSentence } from '../../../shared/messages/failures.ts';
import { blockedDetails, blockText } from '../../../shared/messages/submissionBlocks.ts';
import { BLOCKS, type SubmissionBlock } from '../../../shared/submission/model.ts';

const block = (code: SubmissionBlock['code']): SubmissionBlock => ({
  form: 'id',
  name: '科普“嘉年华”',
  code,
  details: { file: '附件2.docx', number: 2 },
});

test.each(BLOCKS)('%s names the form and what to do', (code) => {
  expect(blockText(block(code))).toMatch(/^“科普‘嘉年华’”.*(?:请|去掉).+。$/u);
  expect(blockText(block(code))).not.toContain('undefined');
});

test('a refusal names the first, and how many more there are', () => {
  const sentence = (blocks: readonly SubmissionBlock[]) =>
    failureSentence({ code: 'submissionBlocked', details: blockedDetails(blocks) });
  expect(sentence([block('exportFileGone')])).toBe(
    '还不能报送，没有写出文件：“科普‘嘉年华’”找不到导出的文件 附件2.docx，它可能已被移走或改名，请重新导出。',
  );
  expect(sentence([block('photoMissing'), block('sample'), block('onlyDraft')])).toMatch(
    /照片2的原件.*。要先处理的一共有 3 处。$/u,
  );
});
