import type { SealId } from '../../shared/notice/formSchema.ts';
import type { Caution, WordDoubt, WordOrigin } from '../../shared/wordUpdate/model.ts';

const cautions: Record<Caution, string> = {
  unsure: '不能确定是不是这一栏，先不采用，请核对',
  repeated: '同样的字重复了几遍，像是软件存错了，先不采用',
  empty: '文件里是空的，先不采用，请核对',
  later: '导出以后在荐表通里改过，文件里没有这处改动，先不采用',
  conflict: '导出以后两边都改过，改得不一样，先不采用，请看清再定',
  perhaps: '分不清是哪一边改的，先不采用，请核对',
};

const doubts: {
  readonly [Kind in WordDoubt['kind']]: (doubt: Extract<WordDoubt, { kind: Kind }>) => string;
} = {
  otherForm: ({ name }) => `它是从另一份推荐表“${name}”导出的。`,
  otherName: ({ name }) => `文件里的名称是“${name}”，简介也和这份表大不相同。`,
  otherUnit: ({ unit }) => `文件里的填表单位是“${unit}”，和这份表不一样。`,
  otherEdition: ({ title, own, otherYear }) => {
    if (title === '') return '文件里没有这份表的标题。';
    if (otherYear === null) return `文件的标题是“${title}”，和这次通知的标题“${own}”不一样。`;
    return `文件的标题是“${title}”，是 ${otherYear} 年的表，不是这次通知的表。`;
  },
};

/** More names than this are counted. */
const MOST_NAMES = 5;

/** The words of 用改过的 Word 更新. */
export const wordUpdate = {
  open: '用改过的 Word 更新…',
  openHint:
    '领导在 Word 或 WPS 里改过以后，把文件选进来（或拖到这份表的任何地方），逐处对照，要哪处采用哪处。',
  heading: '改过的 Word',
  title: '用改过的 Word 更新',
  createOpen: '从 Word 文件新建…',
  create: '从 Word 文件新建',
  dropNew: '松开鼠标，用这个 Word 文件新建一份表',
  drop: '松开鼠标，对照这个 Word 文件',
  onlyOne: '一次只能对照一个 Word 文件，请一个一个来。',
  notHere: '照片请在“照片”一步里加入；要用 Word 文件更新，请拖入 docx 文件。',
  reading: '正在读 Word 文件，和这份表对照…',
  readingHint: '只是对照，采用以前什么都不会改动。',
  progress: '对照的进度',
  cancel: '取消',
  close: '关闭',
  other: '换一个文件…',
  which: (number: number) => `对照第 ${number} 份`,
  whichNew: (number: number) => `用第 ${number} 份新建`,
  toPhotos: '去照片',
  asked: '这个文件可能不是这份推荐表的',
  askedHint: '还要对照吗？对照时什么都不会改动，由您逐处决定是否采用。',
  exported: (name: string) => (name === '' ? '这是另一份推荐表导出的 Word' : `这是“${name}”导出的 Word`),
  exportedHint: '要把文件里的改动带回那份表，请去更新那份表；要另做一份，就用它新建。',
  goToForm: '去更新那份表',
  stillNew: '仍然新建一份',
  goOn: '仍然对照',
  nothing: '文件和荐表通里的内容完全一样，没有要采用的改动。',
  doubt: (doubt: WordDoubt): string => doubts[doubt.kind](doubt as never),
  origin: (origin: WordOrigin, time: string): string => {
    if (origin.kind === 'unknown') return '看不出这个文件是从哪一次导出改来的。';
    if (origin.kind === 'thisForm') return '这个文件是从这份表导出后改的，看不出是哪一次导出。';
    return origin.isLast
      ? `这个文件是从最近一次导出（${time}）改来的。`
      : `这个文件是从较早的一次导出（${time}）改来的，不是最近一次。`;
  },
  changedSince:
    '那次导出以后，这份表在荐表通里又改过，文件里没有那些改动。后来改的和两边都改的，都没有预先勾选，请逐处看清。',
  changedPerhaps: '导出以后，这份表在荐表通里可能又改过，采用时请逐处看清。',
  tracked: (count: number) => `文件里有 ${count} 处修订，按“接受修订”以后的内容对照；文件没有改动。`,
  converted: '这是旧版的文件，先用 LibreOffice 转换过再读。',
  missing: (labels: readonly string[]) =>
    `文件里没有找到：${labels.map((label) => `“${label}”`).join('、')}，这几栏不作改动。`,
  otherLabels: (labels: readonly string[]) =>
    `文件里有这份表没有的栏目，没有读：${labels.map((label) => `“${label}”`).join('、')}。`,
  unusable: (number: number, why: string) => `文件里的第 ${number} 张图片不能用：${why}`,
  confirmHint: '看不出这个文件是哪一次导出，读的可能有错：请对照原文核对，读错的可以改，不要的取消勾选。',
  confirmNewHint: '读的可能有错：请对照原文核对，读错的可以改，不要的取消勾选。取消就不建这份表。',
  confirmSummary: (found: number, empty: number, taken: number) =>
    `读出 ${found} 项${empty > 0 ? `（其中 ${empty} 项是空的）` : ''}，选了 ${taken} 项。`,
  confirmMissing: (names: readonly string[]) => `没有找到 ${names.length} 项：${names.join('、')}。`,
  othersPart: {
    recommendation: '由推荐单位写，先不采用',
    approval: '由市科协写，先不采用',
  } satisfies Record<SealId, string>,
  doubtful: (count: number) => `有 ${count} 项拿不准，还没有选，请核对：`,
  leaves: (isNew: boolean, names: readonly string[]) =>
    `${isNew ? '不填入' : '不采用'}：${names.slice(0, MOST_NAMES).join('、')}${names.length > MOST_NAMES ? `等 ${names.length} 项` : ''}`,
  confirmTable: '逐项核对',
  confirmColumns: { part: '栏目', raw: '文件里的原文', value: '读出的内容（可以改）' },
  rawOf: (part: string) => `${part}的原文`,
  notFound: '文件里没有找到',
  emptyThere: '（空的）',
  picture: (number: number) => `第 ${number} 张图片`,
  pictureOf: (number: number) => `文件里的第 ${number} 张图片`,
  captionOf: (number: number) => `第 ${number} 张图片的说明`,
  captionHint: '图片说明',
  next: (count: number) => (count === 0 ? '下一步：和这份表对照' : `下一步：用这 ${count} 项和这份表对照`),
  fillInParts: (count: number) => (count === 0 ? '填入' : `填入 ${count} 项`),
  summary: (count: number, chosen: number) => `共有 ${count} 处不同，选了 ${chosen} 处采用。`,
  all: '全部采用',
  none: '全部不用',
  table: '逐处对照',
  columns: { take: '采用', change: '变化', before: '荐表通里', after: 'Word 文件里' },
  cautions,
  sentence: (number: number) => `简介第 ${number} 处`,
  date: (part: string) => `${part}的日期`,
  caption: (number: number) => `照片${number}的说明`,
  photo: (number: number) => `照片${number}`,
  newPhoto: '新照片',
  photoMissing: '－ 文件里没有',
  photoNew: '＋ 文件里新增',
  orderOf: '照片顺序',
  order: '≠ 顺序不同',
  orderText: (numbers: readonly number[]) => `顺序：${numbers.map((number) => `照片${number}`).join('、')}`,
  photoName: 'Word 文件中的照片',
  take: (count: number) => (count === 0 ? '采用' : `采用 ${count} 处`),
  taken: (count: number, isNarrativeKept: boolean) =>
    `已采用 Word 文件里的 ${count} 处改动。${isNarrativeKept ? '原来的简介留在历史版本里。' : ''}`,
  undo: '撤销采用',
  filledIn: (count: number) => `已按 Word 文件填入 ${count} 项。`,
  undoFilling: '撤销填入',
  undone: '已撤销，回到采用以前的内容。',
} as const;
