import { describe, expect, test } from 'vitest';
import type { FormRow } from '../../../shared/notice/formSchema.ts';
import { builtInNotice } from '../../helpers/forms.ts';

// Every expectation here was copied by hand from the notice 常科协〔2021〕58号 and its two attachments, blanks included.

const notice = builtInNotice();

/** What is printed in a row, cell by cell. */
function printed(row: FormRow): readonly string[] {
  switch (row.type) {
    case 'fields':
      return row.cells.map((cell) => cell.label);
    case 'narrative':
      return [row.heading, row.prompt];
    default:
      return [...row.label, row.foot];
  }
}

describe('the wording of the two forms, to the letter', () => {
  test('附件1', () => {
    const { attachment, title, reportingUnit, rows, notes } = notice.forms.unit;
    expect(attachment).toBe('附件1');
    expect(title).toBe('2021年全国科普日优秀组织单位推荐表');
    expect(reportingUnit.label).toBe('填表单位：');
    expect(rows.map(printed)).toEqual([
      ['单位名称'],
      ['联 系 人', '职务'],
      ['通讯地址', '邮编'],
      ['电    话', '传真'],
      ['活  动  情  况  简  介', '(文字不超过3000字，附活动精彩照片3-5张)'],
      ['辖市区科协', '（市级学会）', '推荐意见', '盖章                 年    月    日'],
      ['市科协', '审定意见', '盖章                 年    月    日'],
    ]);
    expect(notes).toEqual([
      '1、活动名称要具体，与网上填报的信息一致； ',
      '2、单位名称填写全称；',
      '3、10月9日前报送，逾期不予受理。',
    ]);
  });

  test('附件2', () => {
    const { attachment, title, reportingUnit, rows, notes } = notice.forms.activity;
    expect(attachment).toBe('附件2');
    expect(title).toBe('2021年全国科普日优秀活动推荐表');
    expect(reportingUnit.label).toBe('填表单位：');
    expect(rows.map(printed)).toEqual([
      ['活动名称'],
      ['主办单位'],
      ['联 系 人', '职务'],
      ['通讯地址', '邮编'],
      ['电    话', '传真'],
      ['活  动  情  况  简  介', '(文字不超过1000字，附活动精彩照片3-5张)'],
      ['辖市区科协', '（市级学会）', '推荐意见', '盖章                 年    月    日'],
      ['市科协', '审定意见', '盖章                 年    月    日'],
    ]);
    expect(notes).toEqual([
      '备注：1、活动名称要具体，与网上填报的信息一致； 2、单位名称填写全称；',
      '3、10月9日前报送，逾期不予受理。',
    ]);
  });
});

describe('what the notice limits', () => {
  test.each([
    ['unit', 3000],
    ['activity', 1000],
  ] as const)('the text and the photos of the %s form', (kind, max) => {
    const row = notice.forms[kind].rows.find((each) => each.type === 'narrative');
    expect(row).toMatchObject({ limit: { max, measure: 'words' }, photos: { min: 3, max: 5 } });
  });

  test('one in five recommended units comes from outside the system', () => {
    expect(notice.share.outside).toEqual({ part: 1, whole: 5 });
  });
});

describe('what the notice says of itself', () => {
  test('title, number, year, theme', () => {
    expect(notice).toMatchObject({
      title: '关于举办2021年常州市“全国科普日”活动的通知',
      number: '常科协〔2021〕58号',
      issuedOn: '2021-08-26',
      year: 2021,
    });
    expect(notice.event).toMatchObject({
      name: '全国科普日',
      theme: '百年再出发，迈向高水平科技自立自强',
      marking: '2021年全国科普日活动',
      logos: ['全国科普日', '科普中国'],
    });
  });

  test('the dates; where “前” leaves the day unclear the goal is the day before', () => {
    expect(notice.dates).toMatchObject({
      activity: { from: '2021-09-11', to: '2021-09-17' },
      onlineFiling: { from: '2021-08-20', to: '2021-09-24' },
      formsDue: { before: '2021-10-09', goal: '2021-10-08', printed: '10月9日前' },
      onlineCompletion: { before: '2021-10-22', goal: '2021-10-21' },
    });
  });

  test('the recipient; the blank printed inside the mailbox is gone', () => {
    expect(notice.recipient).toEqual({
      office: '市科协科普部',
      mailbox: 'czkxkepubu@163.com',
      person: '濮晓逸',
      phone: '86619120',
      address: '常州市大庙弄32号511室',
      postcode: '213003',
    });
  });

  test('6 content areas', () => {
    expect(notice.contentAreas).toEqual([
      '围绕建党百年，回望创新发展',
      '弘扬科学精神，激发科学梦想',
      '倡导绿色发展，服务生态建设',
      '立足全面小康，助力乡村振兴',
      '开展志愿服务，深化文明实践',
      '宣传科学素质纲要，推动贯彻实施',
    ]);
  });

  test('11 kinds of joint action; 学会、高校 is one of them', () => {
    expect(new Set(notice.jointActions).size).toBe(11);
    // Joined as the notice lists them in 三（三）.
    expect(notice.jointActions.join('、')).toBe(
      '院士专家基层科普联合行动、青少年科技教育联合行动、科技资源科普化联合行动、水利科普联合行动、' +
        '乡村振兴科普联合行动、卫生健康科普联合行动、应急科普联合行动、社区科普联合行动、企业科普联合行动、' +
        '学会、高校科普联合行动、科普阵地联合行动',
    );
  });
});

test('seal rows are at least 45 mm high, so that a usual seal fits', () => {
  expect(notice.print.sealRowMm).toBeGreaterThanOrEqual(45);
});
