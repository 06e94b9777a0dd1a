import { describe, expect, test } from 'vitest';
import { findLabels, type WantedLabel } from '../../../../electron/documents/finding/findLabels.ts';
import { searchedIn } from '../../../../electron/documents/finding/searched.ts';
import { openPackage } from '../../../../electron/documents/reading/openPackage.ts';
import { readWordText } from '../../../../electron/documents/reading/readWordText.ts';
import { docxOf, MERGE_DOWN, MERGED, p, span, tbl, tc, textBox, tr } from '../reading/wordXml.ts';

const label = (key: string): WantedLabel => {
  const [name = '', group] = key.split('/').toReversed();
  return { key, name, synonyms: [], ...(group !== undefined && { group }) };
};

/** Where the labels are: `table,row,column sureness`, what stands there in a line. */
async function found(body: string, ...wanted: readonly (string | WantedLabel)[]) {
  const text = readWordText(await openPackage(docxOf(body)));
  const labels = wanted.map((each) => (typeof each === 'string' ? label(each) : each));
  return Object.fromEntries(
    findLabels(searchedIn(text.blocks), labels).map(({ key, place, sureness }) => {
      if (place.kind === 'line')
        return [key, `${place.paragraph.text.slice(place.from, place.to).trim()} ${sureness}`];
      const { table, row, column } = place.cell;
      return [key, `${table},${row},${column} ${sureness}`];
    }),
  );
}

describe('a label is known', () => {
  test.each([
    ['with blanks', '联 系　人'],
    ['over runs and paragraphs, one character each', p('联', '系') + p('人')],
    ['with a line break', '<w:p><w:r><w:t>联系</w:t><w:br/><w:t>人</w:t></w:r></w:p>'],
    ['with a colon', '联系人：'],
    ['inserted under tracking', '<w:p><w:ins><w:r><w:t>联系人</w:t></w:r></w:ins></w:p>'],
  ])('%s', async (_, written) => {
    expect(await found(tbl(tr(tc(written), tc('张三'))), '联系人')).toEqual({ 联系人: '0,0,1 sure' });
  });

  test('in full width as in half width', async () => {
    expect(await found(tbl(tr(tc('ＱＱ号（必填）'), tc(''))), 'QQ号(必填)')).toEqual({
      'QQ号(必填)': '0,0,1 sure',
    });
  });

  test('with a remark or a number likely, by another name likely', async () => {
    const body = tbl(
      tr(tc('3、作品简介（200字以内）'), tc('')),
      tr(tc('单位地址'), tc('')),
      tr(tc('作品简介说明'), tc('')),
    );
    const address = { key: '通讯地址', name: '通讯地址', synonyms: ['单位地址'] };
    expect(await found(body, '作品简介', address, '说明')).toEqual({
      作品简介: '0,0,1 likely',
      通讯地址: '0,1,1 likely',
    });
  });
});

describe('a label with a few words more', () => {
  test('is taken where nothing else is, and never as sure', async () => {
    const body = tbl(tr(tc('组织活动情况简介（3000字以内）'), tc('')), tr(tc('申报单位名称'), tc('')));
    expect(await found(body, '活动情况简介', '单位名称')).toEqual({
      活动情况简介: '0,0,1 unsure',
      单位名称: '0,1,1 unsure',
    });
  });

  test('stands back behind the label itself, wherever that is', async () => {
    const body = tbl(tr(tc('申报单位名称'), tc('')), tr(tc('单位名称：样例学校')));
    expect(await found(body, '单位名称')).toEqual({ 单位名称: '0,1,0 sure' });
  });

  test('is none where the words are many, or the name is short', async () => {
    const body = tbl(tr(tc('单位名称变更情况说明'), tc('')), tr(tc('电话归属地'), tc('')));
    expect(await found(body, '单位名称', '电话')).toEqual({});
  });
});

describe('its value is looked for', () => {
  test('to the right, over merged cells, and below under the head of a column', async () => {
    const body = tbl(
      tr(tc('项目名称'), tc('', span(3))),
      tr(tc('成员', MERGE_DOWN), tc('姓名'), tc('学号'), tc('专业')),
      tr(tc('', MERGED), tc('张三'), tc('01'), tc('物理')),
      tr(tc('电话'), tc('86619120'), tc('传真'), tc('86619121')),
    );
    expect(await found(body, '项目名称', '姓名', '学号', '专业', '电话', '传真')).toEqual({
      项目名称: '0,0,1 sure',
      姓名: '0,2,1 sure',
      学号: '0,2,2 sure',
      专业: '0,2,3 sure',
      电话: '0,3,1 sure',
      传真: '0,3,3 sure',
    });
  });

  test('in the cell of the label, and in lines with several', async () => {
    const body =
      p('填表单位：样例局        填表日期：10月') +
      textBox(p('编号：8')) +
      tbl(tr(tc('联系人：张三', span(2))), tr(tc(p('学院意见') + p('同意')), tc('地址：甲路  邮编：213000')));
    expect(await found(body, '填表单位', '填表日期', '编号', '联系人', '学院意见', '地址', '邮编')).toEqual({
      填表单位: '样例局 sure',
      填表日期: '10月 likely',
      编号: '8 sure',
      联系人: '0,0,0 sure',
      学院意见: '0,1,0 sure',
      地址: '0,1,1 sure',
      邮编: '0,1,1 likely',
    });
  });

  test('of two of one name by the group before it, unsure without one', async () => {
    const body = tbl(
      tr(tc('申请人姓名'), tc(''), tc('手机'), tc('1')),
      tr(tc('指导老师姓名'), tc(''), tc('手机'), tc('2')),
    );
    expect(await found(body, '申请人/手机', '指导老师/手机')).toEqual({
      '申请人/手机': '0,0,3 sure',
      '指导老师/手机': '0,1,3 sure',
    });
    expect(await found(body, '手机')).toEqual({ 手机: '0,0,3 unsure' });
  });

  test('not in the middle of a sentence, nor in the value of another label', async () => {
    const body = p('请各联系人：按时报送') + tbl(tr(tc('简介'), tc('地址：甲路')));
    expect(await found(body, '联系人', '简介', '地址')).toEqual({ 简介: '0,0,1 sure' });
  });
});
