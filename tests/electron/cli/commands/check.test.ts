import { expect, test } from 'vitest';
import { sampleContent } from '../../../helpers/forms.ts';
import { formFile, formFolder } from '../../forms/formFolder.ts';
import { runCli, runJson } from '../runCli.ts';

test('a form in order: exit 0, its counts', async () => {
  const { folder } = await formFolder();
  const { exit, out } = await runCli(folder, 'check', '表.json');
  expect(exit).toBe(0);
  expect(out).toContain('优秀组织单位推荐表 样例市样例区科学技术协会');
  expect(out).toMatch(/字数：\d+ \/ 3000/u);
  expect(out).toContain('照片：3 张');
  expect(out).toContain('没有发现问题');
});

test('errors first, then warnings, then hints, each as a Chinese sentence; exit 1', async () => {
  const fields = { ...sampleContent('unit').fields, unitName: '市科协', duty: '', contact: '' };
  const { folder } = await formFolder(formFile('unit', { fields }));
  const { exit, out } = await runCli(folder, 'check', '表.json');
  expect(exit).toBe(1);
  expect(out.split('\n').slice(3)).toEqual([
    '错误：“联系人”还没有填写。',
    '提醒：“职务”还没有填写。',
    '提示：“单位名称”写的是“市科协”，看起来是简称，请填写单位全称。',
    '错误 1 处，提醒 1 处，提示 1 处。',
    '',
  ]);
});

test('warnings and hints alone: exit 0', async () => {
  const fields = { ...sampleContent('unit').fields, unitName: '市科协', duty: '' };
  const { folder } = await formFolder(formFile('unit', { fields }));
  expect(await runJson(folder, 'check', '表.json')).toMatchObject({
    exit: 0,
    value: {
      ok: true,
      kind: 'unit',
      notice: 'changzhou-2021',
      name: '市科协',
      photos: 3,
      narrative: { limit: { max: 3000, measure: 'words' } },
      summary: { errors: 0, warnings: 1, hints: 1 },
      findings: [
        { code: 'missing', field: 'duty', severity: 'warning', label: '职务' },
        { code: 'looksAbbreviated', field: 'unitName', severity: 'hint', label: '单位名称' },
      ],
    },
  });
});

test('where Word leaves the count open both readings are told, and the form is not refused', async () => {
  const { folder } = await formFolder(formFile('activity', { narrative: `${'字'.repeat(999)}——` }));
  const { exit, out } = await runCli(folder, 'check', '表.json');
  expect(exit).toBe(0);
  expect(out).toContain('字数：1000（另一种算法 1001');
});
