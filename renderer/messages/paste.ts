import type { PasteChange, PasteChangeKind } from '../../shared/narrative/pasteChange.ts';

/** What was done to a pasted text, each in a few words; a kind without them does not compile. */
const CHANGES: Record<PasteChangeKind, (count: number) => string> = {
  plainOnly: () => '内容太大，只取了纯文字',
  softBreaks: (count) => `换行改成分段 ${count} 处`,
  emptyLines: (count) => `去掉空行 ${count} 行`,
  indents: (count) => `去掉段首空格 ${count} 处`,
  blanks: (count) => `去掉多余空格 ${count} 处`,
  spacedHan: (count) => `合并逐字空开的词 ${count} 处`,
  numbers: (count) => `自动编号改成文字 ${count} 个`,
  bullets: (count) => `去掉项目符号 ${count} 个`,
  tables: (count) => `表格改成文字 ${count} 个`,
  pictures: (count) => `没有带入图片 ${count} 张`,
  deletions: (count) => `没有带入修订中已删除的文字 ${count} 处`,
  comments: (count) => `没有带入批注 ${count} 条`,
  hidden: (count) => `没有带入隐藏文字 ${count} 处`,
  footnotes: (count) => `去掉脚注标记 ${count} 个`,
  fields: (count) => `去掉域代码 ${count} 处`,
  ruby: (count) => `去掉注音 ${count} 处`,
  invisible: (count) => `去掉看不见的字符 ${count} 个`,
};

/** The words about pasting. */
export const paste = {
  /** What was cleaned, in one sentence; undefined where nothing was. */
  cleaned: (changes: readonly PasteChange[]): string | undefined =>
    changes.length === 0
      ? undefined
      : `已整理：${changes.map(({ kind, count }) => CHANGES[kind](count)).join('，')}。撤销可恢复原样。`,
} as const;
