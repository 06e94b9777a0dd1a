/** The words beside the narrative about what to tell in it. */
export const outline = {
  heading: '写什么',
  hint: '下面只是提醒该写哪些事实，不会写进表里。',
  insert: '插入小标题',
  insertHint: '只插入小标题（一、背景 等），内容由您来写；可以撤销。',
  hasHeadings: '简介里已经有小标题了。',
} as const;
