import { FORM_KINDS, type FormKind } from '../notice/formSchema.ts';
import type { Notice } from '../notice/schema.ts';
import type { Roster, RosterLine } from '../roster/roster.ts';

/** A column of the 名单; its width in half-width letters of the text. */
export interface RosterColumn {
  readonly heading: string;
  readonly width: number;
  /** A number stands in the middle as a number; everything else is text, figures of phones and codes too. */
  readonly value: (line: RosterLine, at: number, notice: Notice) => string | number;
  readonly isCentred?: boolean;
}

/** The layout of the 名单, which the notice leaves open (另行通知): one line for each form. */
export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  { heading: '序号', width: 5, value: (_, at) => at + 1, isCentred: true },
  { heading: '类别', width: 8, value: ({ kind }, _, notice) => kindName(notice, kind), isCentred: true },
  { heading: '名称', width: 26, value: ({ name }) => name },
  { heading: '主办（填表）单位', width: 20, value: ({ unit }) => unit },
  { heading: '联系人', width: 9, value: ({ contact }) => contact, isCentred: true },
  { heading: '电话', width: 14, value: ({ phone }) => phone, isCentred: true },
  { heading: '网上填报名称', width: 26, value: ({ filingName }) => filingName },
  { heading: '填报日期', width: 12, value: ({ filedOn }) => filedOn ?? '', isCentred: true },
  { heading: '字数', width: 6, value: ({ words }) => words, isCentred: true },
  { heading: '照片', width: 5, value: ({ photos }) => photos, isCentred: true },
  { heading: '校验码', width: 11, value: ({ checkCode }) => checkCode, isCentred: true },
  { heading: '推荐表文件', width: 26, value: ({ document }) => document },
];

/** What a form of a kind recommends: 优秀组织单位, 优秀活动. */
export const kindName = ({ forms }: Notice, kind: FormKind): string =>
  forms[kind].shortTitle.replace(/(?:推荐|申报|申请)?表$/u, '');

/** The name of the file in a hand-in, and of its sheet. */
export const ROSTER_SHEET = '名单';
export const ROSTER_FILE = `${ROSTER_SHEET}.xlsx`;

export const rosterTitle = ({ event }: Notice): string => `${event.fullName}推荐名单`;

/** How many forms of which kind: 共 3 份（优秀组织单位 1 份，优秀活动 2 份）. */
export function countsText(notice: Notice, forms: readonly { readonly kind: FormKind }[]): string {
  const counts = FORM_KINDS.map((kind) => [kind, forms.filter((form) => form.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kindName(notice, kind)} ${count} 份`);
  return `共 ${forms.length} 份${counts.length > 0 ? `（${counts.join('，')}）` : ''}`;
}

/** Who hands in how much, below the title. */
export const rosterSummary = ({ notice, unit, lines }: Roster): string =>
  [unit && `报送单位：${unit}`, `通知文号：${notice.number}`, countsText(notice, lines)]
    .filter(Boolean)
    .join('　　');

/** The foot of every printed page, in the letters of Excel for number and count of pages. */
export const ROSTER_FOOT = '第 &P 页，共 &N 页';
