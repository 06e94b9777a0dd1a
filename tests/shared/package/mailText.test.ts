import { describe, expect, test } from 'vitest';
import { noticeSchema } from '../../../shared/notice/schema.ts';
import { mailDraftName, mailTexts, packageName, partName } from '../../../shared/package/mailText.ts';
import secondPack from '../../fixtures/notices/kepuyue-2027.json' with { type: 'json' };
import { builtInNotice } from '../../helpers/forms.ts';

const notice = builtInNotice();
const other = noticeSchema.parse(secondPack);
const UNIT = '常州市样例区科学技术协会';

const mail = {
  unit: UNIT,
  count: 2,
  round: 1,
  part: { number: 1, of: 1 },
  forms: [
    { name: '优秀组织单位推荐表：样例科技馆', files: ['form', 'scan', 'scan', 'photo'] },
    { name: '优秀活动推荐表：样例\n活动', files: ['form'] },
  ],
  elsewhere: [],
} as const;

describe('the names of a hand-in', () => {
  test('say who, what, how many, and which time', () => {
    const name = (round: number) => packageName(notice, { unit: UNIT, count: 3, round });
    expect(name(1)).toBe(`报送-${UNIT}-全国科普日推荐表3份`);
    expect(name(2)).toBe(`报送-${UNIT}-全国科普日推荐表3份-第2次`);
  });

  test('keep the number of the time however long the unit is', () => {
    expect(packageName(notice, { unit: '长'.repeat(100), count: 3, round: 12 })).toMatch(
      /^报送-长+-第12次$/u,
    );
  });

  test('have one for each mail, and one for the draft of it', () => {
    expect(partName(notice, 2)).toBe('第2封');
    expect(mailDraftName(notice, '报送-样例')).toBe('报送-样例-邮件草稿');
    expect(mailDraftName(notice, '报送-样例', '第2封')).toBe('报送-样例-第2封-邮件草稿');
  });

  test('are another notice’s own', () => {
    expect(packageName(other, { unit: '样例馆', count: 3, round: 2 })).toBe(
      '2027全国科普月材料（样例馆）更新2',
    );
    expect(partName(other, 2)).toBe('邮件2');
  });
});

describe('the text of a mail', () => {
  test('in one piece, for the first time', () => {
    expect(mailTexts(notice, mail)).toEqual({
      subject: `2021年全国科普日推荐表2份（${UNIT}）`,
      body: `您好！

现报送2021年全国科普日推荐表2份，见附件：

1．优秀组织单位推荐表：样例科技馆（Word 文件、盖章页扫描件 2 个、照片 1 张）
2．优秀活动推荐表：样例 活动（Word 文件）

请查收。如有缺漏或打不开的文件，请告诉我们。

${UNIT}
`,
    });
  });

  test('of several says which it is, what the others bring, and that it takes the place of an earlier one', () => {
    const part = { number: 1, of: 2 };
    const elsewhere = [
      {
        part: 2,
        forms: [
          { name: '甲', files: ['form', 'scan', 'photo', 'photo'] },
          { name: '乙', files: [] },
        ],
      },
    ] as const;
    const { subject, body } = mailTexts(notice, { ...mail, round: 2, part, elsewhere });
    expect(subject).toBe(`2021年全国科普日推荐表2份（${UNIT}）（第2次报送）（第1封，共2封）`);
    expect(body).toContain(
      '\n\n这是第2次报送，请以这次的为准。\n\n附件较大，分2封邮件发送，这是第1封。第2封：甲（Word 文件、盖章页扫描件 1 个、照片 2 张）、乙。\n\n请查收',
    );
  });

  test('leaves no placeholder and no open line in any notice', () => {
    for (const each of [notice, other])
      for (const round of [1, 3])
        for (const of of [1, 2]) {
          const { subject, body } = mailTexts(each, { ...mail, round, part: { number: 1, of } });
          expect(subject).not.toMatch(/[{}\n]/u);
          expect(body).not.toMatch(/[{}]|\n\n\n/u);
        }
  });
});
