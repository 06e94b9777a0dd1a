import { quoted } from '../../shared/messages/quoted.ts';
/** The words of the association's own Word file: put in on 通知与设置, chosen at the export. */
export const ownForm = {
  heading: '科协发的 Word 表',
  hint: '科协另外发了 Word 版推荐表的，把空表放在这里，导出时就能直接填进去，表样和文字都不变。没有发的不用管，用内置表格导出。',
  choose: '放入 Word 表…',
  another: '换一份或再放一份…',
  reading: '正在辨认和试填…',
  unread: '没能读出这个文件，请再选一次。',
  found: (count: number) => `认出 ${count} 栏，并已试填核对`,
  byHand: (count: number) => `，${count} 处要手工填写`,
  putInOn: (day: string) => `${day}放入`,
  otherTitle: (title: string, own: string) =>
    `表的标题是${quoted(title)}，通知里的是“${own}”，请核对是不是同一张表。`,
  places: '认出的栏目',
  takeOut: '不用这份表',
  takenOut: (name: string) => `已改用内置表格。还要用的话，把${quoted(name)}重新放入就行。`,
  none: '还没有放入，导出用内置表格。',

  which: '导出成',
  builtIn: '内置表格',
  own: '科协发的 Word 表',
  builtInHint: '按通知的表样生成。',
  ownHint: (name: string) =>
    `填进${quoted(name)}，表样和其他文字不变，不加校验码。预览和页数仍按内置表格显示。`,
  manyHint: (builtIn: number) =>
    `填进科协发的 Word 表，表样和其他文字不变，不加校验码。${builtIn > 0 ? `其中 ${builtIn} 份的表科协没有发，仍用内置表格。` : ''}`,
  previewed: '按内置表格显示，科协发的表请导出后看',
  noDraft: '草稿要在每页标明“草稿”，只能用内置表格。',
  told: '导出的文件里有几处请留意',
  nothingTold: '各栏都已填入科协发的 Word 表。',
} as const;
