import type { FormState } from '../../shared/api/model.ts';
import type { DateId } from '../../shared/calendar/timeline.ts';
import { quoted } from '../../shared/messages/quoted.ts';
import { FORM_STATE_NAMES, UNNAMED } from '../../shared/messages/states.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { register } from './register.ts';

/** What can be done next with a form of the list. */
export type FormAction =
  | 'look'
  | 'continue'
  | 'mend'
  | 'lookOver'
  | 'export'
  | 'exportAgain'
  | 'seal'
  | 'sealAgain'
  | 'handIn'
  | 'handInAgain'
  | 'tickSent'
  | 'open';

const newForm: Record<FormKind, string> = { unit: '推荐一个单位', activity: '推荐一项活动' };

const dates: Record<DateId, string> = {
  activity: '活动时间',
  onlineFiling: '网上填报',
  ownDeadline: '本单位定的报送日期',
  formsDue: '推荐表、工作总结报送',
  onlineCompletion: '网上补充完善',
};

const actions: Record<FormAction, string> = {
  look: '看样例',
  continue: '继续填写',
  mend: '去修改',
  lookOver: '去看',
  export: '去导出',
  exportAgain: '重新导出',
  seal: register.seal.title,
  sealAgain: '重新盖章',
  handIn: '去报送',
  handInAgain: '再次报送',
  tickSent: register.handIn.title,
  open: '查看',
};

function sentText(sent: number, all: number): string {
  if (sent === 0) return '还没有送出';
  return sent === all ? '都已送出' : `已送出 ${sent} 份`;
}

/** The words of 工作台. */
export const desk = {
  heading: '工作台',
  create: '新建推荐表',
  newForm,
  unnamed: UNNAMED,
  bin: '回收站',

  timeline: '通知的时间安排',
  dates,
  formsOnly: '推荐表报送',
  notice: '通知：',
  from: (day: string) => `${day}开始`,
  ownDate: '在“通知与设置”里改',
  opensIn: (days: number) => `还有 ${days} 天开始`,
  daysLeft: (days: number) => `还有 ${days} 天`,
  workingDays: (days: number) => `（${days} 个工作日）`,
  tomorrow: '明天截止',
  lastDay: '今天截止',
  passed: '已过',
  /** The notice, 五（三）: what is recommended must have been filed online. */
  filedOnly: '推荐的活动须已填报过',
  completedUntil: (day: string) => `内容可补充到${day}`,
  /** “x前” leaves the day x itself open. */
  safeDay: (printed: string, day: string) => `通知的“${printed}”没有写明当天收不收，为稳妥，这里按${day}算。`,

  owed: {
    label: '要交的',
    to: (name: string, day: string) => `${day}以前，交给${name}：`,
    ownBody: '所属的辖市区科协或市级学会',
    forms: (sent: number, all: number) => (all === 0 ? '推荐表' : `推荐表 ${all} 份，${sentText(sent, all)}`),
    sealed: '（写好推荐意见、盖章）',
    quota: '名额',
    roster: '名单',
    summary: (mailbox: string) => `工作总结（图片、视频在网上提交，电子版发到 ${mailbox}）`,
  },

  nextStep: '下一步',
  table: '推荐表',
  columns: { form: '推荐表', state: '状态', changed: '最后修改', next: '下一步', more: '更多操作' },
  states: FORM_STATE_NAMES satisfies Record<FormState, string>,
  /** Instead of 可导出 where something is most likely unfinished. */
  unsure: '请先看看',
  handedInOn: (day: string, way: string) => [`${day}送出`, way].filter(Boolean).join('，'),
  exportOutdated: '导出后又有改动',
  actions,
  actionOn: (action: FormAction, name: string) => `${actions[action]}：${name}`,

  more: (name: string) => `更多操作：${name}`,
  duplicate: '复制一份',
  duplicated: '已复制成新的一份，照片也带上了。改好名称和内容再导出。',
  delete: '删除',

  deleted: (name: string) => `${quoted(name)}已移到回收站。`,
  undo: '撤销',

  search: '查找推荐表',
  searchHint: '按名称、单位、状态查找',
  found: (count: number) => `找到 ${count} 份`,
  nothingFound: (words: string) => `没有找到含“${words}”的推荐表。`,
  clearSearch: '显示全部',
  clearWords: '清除查找的文字',

  empty: '还没有推荐表',
  emptyHint: '每个要推荐的单位或活动填一份。填写时随时自动保存，可以分几次填完。',
  limits: (max: number, photos: { readonly min: number; readonly max: number }) =>
    `简介不超过 ${max} 字，照片 ${photos.min}–${photos.max} 张`,
  start: '开始填写',
  sample: '看样例',
  onKind: (what: string, kind: FormKind) => `${what}：${newForm[kind]}`,

  sampleTag: '样例',
  samples: '带“样例”的是虚构的例子，可以随便试，不计数，也不会报送。',
  eraseSamples: '删除全部样例',
  samplesErased: '样例已全部删除',
} as const;
