import { describe, expect, test } from 'vitest';
import { isUnspecific, looksAbbreviated } from '../../../shared/form/names.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const { hints } = builtInNotice();

describe('unit names', () => {
  test.each([
    '常州市科学技术协会',
    '常州市天宁区科学技术协会',
    '江苏省常州高级中学',
    '常州大学',
    '常州市妇幼保健院',
    '常州市第一人民医院',
    '常州市第一中学',
    '常州市武进区实验小学',
    '常州大学附属小学',
    '常州市生态环境局',
    '常州市气象台',
    '常州市总工会',
    '共青团常州市委员会',
    '中共常州市委宣传部',
    '常州市文学艺术界联合会',
    '常州市天文学会',
    '中天钢铁集团有限公司',
    '天合光能（常州）科技有限公司',
    '天宁区红梅街道翠竹社区居民委员会',
    '常州市天宁区科学技术协会（常州市天宁区青少年科技中心）',
  ])('%s is a full name', (name) => {
    expect(looksAbbreviated(name, hints)).toBe(false);
  });

  test.each([
    '市科协',
    '常州市科协',
    '天宁区科协（盖章）',
    '常州市科协 科普部',
    '团委',
    '市妇联',
    '常州市妇联',
    '常州一中',
    '市一院',
    '武进妇幼',
    '溧阳市文联',
    '市教育局',
    '区卫生健康局',
    '我校',
    '本单位',
    '省常中',
    '教育局',
  ])('%s is hardly one', (name) => {
    expect(looksAbbreviated(name, hints)).toBe(true);
  });

  test('which words end a short name is said by the notice', () => {
    expect(looksAbbreviated('常州市科协', { ...hints, abbreviatedUnits: [] })).toBe(false);
    expect(looksAbbreviated('常州大学', { ...hints, abbreviatedUnits: ['大学'] })).toBe(true);
  });
});

describe('activity names', () => {
  test.each([
    '“百年再出发”科普进社区大型广场活动',
    '“样例广场科学夜”家庭科普体验活动',
    '院士专家进校园',
    '卫生健康科普联合行动',
    '青少年机器人创意大赛',
    '常州市生态环境知识网络竞赛',
    '2021年常州市首届创新方法大赛',
    '防范毒品滥用宣传',
  ])('%s says which activity', (name) => {
    expect(isUnspecific(name, hints)).toBe(false);
  });

  test.each([
    '科普活动',
    '全国科普日活动',
    '2021年全国科普日活动',
    '2021年常州市“全国科普日”系列活动',
    '科普进社区活动',
    '科普宣传周',
    '大型科普讲座（一）',
    '活动',
    '2021',
  ])('%s does not', (name) => {
    expect(isUnspecific(name, hints)).toBe(true);
  });

  test('which words are general is said by the notice', () => {
    expect(isUnspecific('科普月活动', { ...hints, genericActivityWords: [] })).toBe(false);
  });
});
