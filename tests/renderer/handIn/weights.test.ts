import { expect, test } from 'vitest';
import { formsText, goesText, peoplesFiles, sizeOf, tooHeavy } from '../../../renderer/handIn/weights.ts';
import type { SubmissionPart, SubmissionPlan } from '../../../shared/submission/model.ts';
import { NO_RECIPIENT } from '../../../shared/submission/recipient.ts';

const MB = 1024 * 1024;

const partOf = (name: string, messageBytes: number): SubmissionPart => ({
  name,
  zip: null,
  messageBytes,
  subject: '',
  body: '',
  files: [
    { path: '甲.docx', purpose: 'form', bytes: MB, form: '甲' },
    { path: '_程序数据/manifest.json', purpose: 'manifest', bytes: MB, form: null },
  ],
});

const planOf = (...parts: readonly SubmissionPart[]): SubmissionPlan => ({
  recipient: NO_RECIPIENT,
  round: 1,
  blocks: [],
  parts,
  earlierScans: [],
  tooLarge: [],
  photoBytes: { full: 0, smaller: null, none: 0 },
  limitBytes: 2 * MB,
});

test('one size is told: by mail that of the mails, by any other way that of the files; what is for programs counts for nobody', () => {
  const plan = planOf(partOf('第1封', 1.5 * MB), partOf('第2封', 1.5 * MB));
  expect([goesText(plan, 'mail'), sizeOf(plan, 'mail')]).toEqual([
    '分 2 封邮件，2 个文件',
    '发出去约 3.0 MB',
  ]);
  expect([goesText(plan, 'chat'), sizeOf(plan, 'chat')]).toEqual(['2 个文件', '共 2.0 MB']);
  expect(goesText(planOf(partOf('', 1.5 * MB)), 'mail')).toBe('一封邮件，1 个文件');
  expect(goesText(planOf(), 'mail')).toBe('');
  expect(peoplesFiles(partOf('', 0)).map(({ path }) => path)).toEqual(['甲.docx']);
});

test('a mail that is above the limit though it was divided is named', () => {
  const [light, heavy] = [partOf('第1封', 2 * MB), partOf('第2封', 2 * MB + 1)];
  expect(tooHeavy(planOf(light, heavy))).toEqual([heavy]);
});

test('a part is told by its first form and how many there are; what is of all forms counts for none', () => {
  const part = partOf('第1封', MB);
  const forms = [
    { id: '乙', name: '别处的活动' },
    { id: '甲', name: '“科学夜”体验' },
  ];
  expect(formsText(part, forms)).toBe('“‘科学夜’体验”');
  const [file] = part.files;
  const both = { files: [...part.files, ...(file ? [{ ...file, form: '乙' }] : [])] };
  expect(formsText(both, forms)).toBe('“别处的活动”等 2 份');
  // Erased forms have no names any more.
  expect(formsText(part, [])).toBe('');
});
