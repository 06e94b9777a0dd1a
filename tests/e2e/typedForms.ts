import type { FormKind } from '../../shared/notice/formSchema.ts';

/** What a clerk types into a form: by the labels of the fields, in their order. */
export interface TypedForm {
  readonly kind: FormKind;
  readonly name: string;
  readonly fields: readonly (readonly [label: string, text: string])[];
  readonly narrative: readonly string[];
  readonly captions: readonly string[];
}

/** The blanks of the form itself: the online name beside them is none, it is changed where it is compared. */
export const formBlanks = ({ fields }: TypedForm): readonly string[] =>
  fields.map(([label]) => label).filter((label) => label !== '网上填报名称');

const CONTACT = [
  ['联系人', '样例联系人'],
  ['职务', '科员'],
  ['通讯地址', '样例市样例区样例路1号<A&B座>301室'],
  ['邮编', '213003'],
  ['电话', '0519-80000000'],
  ['传真', ''],
] as const;

/** Both kinds; about neither has the check anything to say. */
export const TYPED_FORMS: readonly TypedForm[] = [
  {
    kind: 'unit',
    name: '样例市样例区科学技术协会',
    fields: [['填表单位', '样例市样例区科学技术协会'], ['单位名称', '样例市样例区科学技术协会'], ...CONTACT],
    narrative: [
      '一、精心组织',
      '9月11日至17日，我单位围绕“百年再出发”主题，开展活动12场，参与1,200人次（含线上856人次）。',
      '（一）走进社区。展品<20件>，A&B两组轮换，“大手拉小手”。',
      '二、注重实效',
      '发放资料4000余份，满意度95%。',
    ],
    captions: [
      '9月11日，广场，科普大篷车',
      '9月14日，“星空课堂”',
      '9月16日，绿色能源<讲解>',
      '9月15日，水的净化',
      '9月17日，机器人展示',
    ],
  },
  {
    kind: 'activity',
    name: '“样例广场科学夜”家庭体验活动',
    fields: [
      ['填表单位', '样例市样例区科学技术协会'],
      ['活动名称', '“样例广场科学夜”家庭体验活动'],
      ['主办单位', '样例市样例区科学技术协会'],
      ...CONTACT,
      ['网上填报名称', '“样例广场科学夜”家庭体验活动'],
    ],
    narrative: [
      '9月12日晚，样例广场架设望远镜6台。',
      '家长和孩子共300人参加，活动标注“2021年全国科普日活动”。',
    ],
    captions: ['9月12日，样例广场', '望远镜讲解', '样例湖畔，绿色低碳展区'],
  },
];
