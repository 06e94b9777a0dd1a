import { quoted } from '../../shared/messages/quoted.ts';

/** The words of 回收站. */
export const bin = {
  heading: '回收站',
  back: '返回工作台',
  hint: '删除的推荐表先放在这里，到期自动彻底删除。',
  empty: '回收站是空的',
  columns: { form: '推荐表', deleted: '删除时间', until: '保留到', actions: '操作' },
  restore: '恢复',
  restoreForm: (name: string) => `恢复：${name}`,
  restored: (name: string) => `${quoted(name)}已恢复到工作台。`,
  erase: '彻底删除…',
  eraseForm: (name: string) => `彻底删除：${name}`,
  question: (name: string) => `彻底删除${quoted(name)}？`,
  goes: '将删除，不能再恢复：',
  goesList: [
    '表上填的全部内容和修改的历史',
    '只用在这份表上的照片（手机、相机里的原文件不动）',
    '导出、盖章、送出的记录',
  ],
  stays: '不会删除：',
  staysList: [
    '已经导出的 Word 文件，请自己到文件夹里删',
    '程序升级时自动留的备份；删除后会告诉您它们保留到哪一天',
  ],
  confirm: '彻底删除',
  cancel: '不删除',
  erased: (name: string) => `${quoted(name)}已彻底删除。`,
  copiesUntil: (day: string) => `程序升级时自动留的备份里可能还有它，保留到${day}，到期自动删除。`,
  noCopies: '自动备份里也没有它了。',
  close: '关闭这条提示',
} as const;
