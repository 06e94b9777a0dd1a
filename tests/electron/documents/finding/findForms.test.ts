import { expect, test } from 'vitest';
import { findForms } from '../../../../electron/documents/finding/findForms.ts';
import { openPackage } from '../../../../electron/documents/reading/openPackage.ts';
import { readWordText } from '../../../../electron/documents/reading/readWordText.ts';
import { definitionOf } from '../../../helpers/forms.ts';
import { activityTable, unitRows, unitTable } from '../readBack/handMade.ts';
import { docxOf, p, span, tbl, tc, tr } from '../reading/wordXml.ts';

const DEFINITIONS = [definitionOf('unit'), definitionOf('activity')];

const forms = async (body: string) => findForms(readWordText(await openPackage(docxOf(body))), DEFINITIONS);

const NOTICE =
  p('关于举办2020年样例市“全国科普日”活动的通知') +
  p('请填写《2020年全国科普日优秀组织单位推荐表》和《2020年全国科普日优秀活动推荐表》，于10月8日前报送。') +
  p('联系人：样例　联系电话：0519-80000000');

test('both forms of a file are found, and nothing in the notice around them', async () => {
  const found = await forms(
    NOTICE +
      tbl(tr(tc('序号'), tc('单位'), tc('名额')), tr(tc('1'), tc('样例区'), tc('3'))) +
      p('附件1') +
      p('2020年全国科普日') +
      p('优秀组织单位推荐表') +
      p('填表单位：') +
      unitTable({}) +
      p('附件2') +
      p('2020年全国科普日优秀活动推荐表') +
      activityTable({}),
  );
  expect(found.map(({ definition, edition, tables }) => [definition.kind, edition.year, tables])).toEqual([
    ['unit', 2020, [1]],
    ['activity', 2020, [2]],
  ]);
  expect(found[0]?.edition.title).toBe('2020年全国科普日优秀组织单位推荐表');
  expect(found[0]?.missing).toEqual([]);
  expect(found[1]?.missing).toEqual(['reportingUnit']);
});

test('an edition with other rows is recognised, its rows are named', async () => {
  const extra =
    tr(tc('统一社会信用代码'), tc('91320400', span(3))) +
    tr(tc('活动场次'), tc('3'), tc('参与人次'), tc('900'));
  const [form] = await forms(
    p('二〇一九年全国科普日优秀组织单位申报表') + unitTable({ extra, withoutFax: true }),
  );
  expect(form?.edition).toEqual({
    title: '二〇一九年全国科普日优秀组织单位申报表',
    year: 2019,
    sameTitle: false,
    otherLabels: ['统一社会信用代码', '活动场次', '参与人次'],
  });
  expect(form?.missing).toEqual(['reportingUnit', 'fax']);
});

test('without a title the rows tell which form it is; other tables are none', async () => {
  const [form, ...others] = await forms(activityTable({}));
  expect([form?.definition.kind, form?.edition.title, others]).toEqual(['activity', '', []]);
  expect(await forms(tbl(tr(tc('姓名'), tc('')), tr(tc('电话'), tc(''))))).toEqual([]);
  expect(await forms(NOTICE)).toEqual([]);
});

test('a form in two tables, and one in the cell of a table that only lays it out, are one form', async () => {
  const title = p('2021年全国科普日优秀组织单位推荐表');
  const rows = unitRows({});
  const parted = await forms(title + tbl(...rows.slice(0, 4)) + p('') + tbl(...rows.slice(4)));
  expect(parted.map(({ tables, missing }) => [tables, missing])).toEqual([[[0, 1], ['reportingUnit']]]);
  const laidOut = await forms(tbl(tr(tc(title + unitTable({}) + p('')))));
  expect(laidOut.map(({ tables, missing, edition }) => [tables, missing, edition.sameTitle])).toEqual([
    [[0, 1], ['reportingUnit'], true],
  ]);
});

test('a title with a line break reads as one line', async () => {
  const title = '<w:p><w:r><w:t>2020年全国科普日</w:t><w:br/><w:t>优秀组织单位推荐表</w:t></w:r></w:p>';
  const [form] = await forms(title + unitTable({}));
  expect(form?.edition).toMatchObject({ title: '2020年全国科普日优秀组织单位推荐表', year: 2020 });
});
